//! Tests of the reading: phrases, lists, pages, and what holds for any text.

mod county;
mod lists;
mod pages;
mod phrases;
mod properties;
