//! The engines that run on this machine, with the real programs and a generated model.

mod apertium;
mod command;
pub(crate) mod mirror;
mod models;
pub(crate) mod setup;
