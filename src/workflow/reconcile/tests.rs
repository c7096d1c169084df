//! Cases that edit histories seldom reach.
