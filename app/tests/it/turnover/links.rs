//! Letters, links that are forwarded, ended or too old.
