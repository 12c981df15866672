//! Tests of the reading: phrases, lists, pages, titles, and what holds for any text.

mod county;
mod lists;
mod pages;
mod phrases;
mod properties;
mod titles;
