//! Every sentence the program can say, as typed functions.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]
