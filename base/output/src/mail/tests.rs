//! What a letter may be, that text and HTML say the same, how a server is named, what returned messages say.
