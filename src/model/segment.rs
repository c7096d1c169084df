//! Sentences: where a unit's text may be cut.
