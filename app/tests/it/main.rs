//! The product as a whole: its pages, its rules, its command line, on SQLite and on PostgreSQL.
//!
//! In reading order:
//! * [`story`] – the demo county as a regional officer meets it
//! * [`pages`] – every page, for everyone, in both languages, on several days
//! * [`secrecy`] – what a visitor never sees
//! * [`derived`] – findings follow the facts
//! * [`queries`] – no page asks more when there is more
//! * [`addresses`], [`packages`], [`bad_input`], [`trouble`] – bad input and bad luck
//! * [`command`], [`keeping`], [`running`] – the command line
//! * [`reading`] – how well the reader of web pages reads
//! * [`reference`] – the demo's data against the reference list
//! * [`sources`] – pages that are read in: confirmed, corrected, rejected
//! * [`deciding`] – what is asked about a page that was read, and what is told of it afterwards
//! * [`fetching`] – documents from addresses: the open internet and nowhere else
//! * [`across`], [`counties`] – views across bodies, one county at a time
//! * [`api`] – what programs get is what the document says
//! * [`calendars`] – meetings for calendars, public and private
//! * [`meetings`] – arranged, moved, cancelled, seen by those who may, read by calendars
//! * [`exchange`] – the register out of the product and into it
//! * [`faults`] – every fault that is promised an outcome has its test
//! * [`history`] – what was changed, by whom, when and why
//! * [`keys`] – keys of programs and private calendars
//! * [`quarantine`] – files that a virus scanner looks through first
//! * [`oversight`] – the security log, what is held about people, and how long
//! * [`mail`] – letters, to a real mail server
//! * [`turnover`] – after an election, every seat is filled again
//! * [`elections`] – elections inside first meetings, seats in a proportional election
//! * [`typed`] – what somebody typed comes back to her
//! * [`texts`] – no text is missing in either language

mod accounts;
mod across;
mod addresses;
mod api;
mod bad_input;
mod calendars;
mod command;
mod counties;
mod deciding;
mod derived;
mod editing;
mod elections;
mod exchange;
mod faults;
mod fetching;
mod history;
mod keeping;
mod keys;
mod mail;
mod meetings;
mod oversight;
mod packages;
mod pages;
mod plan_command;
mod plan_reasons;
mod planning;
mod program;
mod quarantine;
mod queries;
mod reading;
mod records;
mod reference;
mod ring;
mod running;
mod secrecy;
mod sources;
mod story;
mod texts;
mod trouble;
mod turnover;
mod typed;
mod visits;
mod walk;
mod yearwheel;
