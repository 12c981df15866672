web-menu = Huvudmeny
