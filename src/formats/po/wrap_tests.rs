//! Tests of `wrap`.
