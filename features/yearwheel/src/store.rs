//! SQL of the year's plan: one function, one statement.
