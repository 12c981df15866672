# Taking the register out and reading lists in.
bodies-fault-newer-package = the package has the format { $found } and was written by a newer program; this one reads up to { $known }. Update the program first.
bodies-fault-unknown-format = “{ $found }” is no format; this program reads up to { $known }
bodies-fault-not-json = “{ $found }” cannot be read as JSON; look at quotation marks, braces and commas
