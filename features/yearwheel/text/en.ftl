# The year's plan: texts in English. Keys begin with yearwheel-.
