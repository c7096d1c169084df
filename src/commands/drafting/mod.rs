//! Drafting, carried out: what is asked of whom, the asking, the saving.

mod ask;
mod consent;
mod engines;
mod job;
mod models;
mod named;
mod progress;
mod remember;
mod statement;

pub(super) use ask::{End, carry_out};
pub(super) use consent::consent;
pub(super) use engines::{Engine, Engines, surroundings};
pub(super) use job::{Job, forecast, look_ahead};
pub(super) use models::{Fetched, fetch_models, wanted_models};
