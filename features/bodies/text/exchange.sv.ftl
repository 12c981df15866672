# Taking the register out and reading lists in.
