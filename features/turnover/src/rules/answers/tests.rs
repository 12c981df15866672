//! What is wrong with answers.
