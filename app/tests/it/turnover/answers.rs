//! What an organisation answers, and what is wrong with it.
