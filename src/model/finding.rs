//! What a check has found.
