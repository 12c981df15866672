//! The register taken out and read in: packages that come back byte for byte, tables, contacts.

mod command;
mod package;
mod stopped;
mod tables;
