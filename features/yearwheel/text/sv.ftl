# Årsplanen: texter på svenska. Nycklar börjar med yearwheel-.
