//! The register taken out and read in: packages that come back byte for byte, tables, contacts.

mod command;
mod days;
mod package;
mod stopped;
mod tables;
mod upload;
