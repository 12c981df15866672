//! What the command line asks of the register.
