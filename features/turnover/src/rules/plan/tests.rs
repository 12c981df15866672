//! Which seats a round asks for.
