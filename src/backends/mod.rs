//! Translation engines, and what they need.

pub mod firefox;
pub mod models;
