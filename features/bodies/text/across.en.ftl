# Views across bodies: matrix, shared things, sectors, compliance through a year, what ends.
