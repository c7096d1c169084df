//! The engines that run on this machine, with the real programs and generated models.

mod apertium;
mod command;
mod llama;
pub(crate) mod mirror;
mod models;
pub(crate) mod setup;
mod tiny_gguf;
