//! Translation engines, and what they need.

pub mod models;
