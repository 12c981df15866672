//! What happened to records, told from what the log says of them.
