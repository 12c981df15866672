# Taking the register out and reading lists in.
bodies-fault-newer-package = paketet har formatet { $found } och är skrivet av ett nyare program; det här läser till och med { $known }. Uppdatera programmet först.
bodies-fault-unknown-format = ”{ $found }” är inget format; det här programmet läser till och med { $known }
bodies-fault-not-json = ”{ $found }” går inte att läsa som JSON; kontrollera citattecken, klamrar och kommatecken
