//! From the errors of the edges to what the user is told: one exhaustive match an error.

mod history;
mod models;
mod po;
mod project;
mod settings;
mod site;
mod source;
mod termbase;

pub(super) use po::problem as po_problem;
pub(super) use settings::message as settings_message;
pub(super) use source::failure as source_failure;
pub(super) use termbase::tbx as tbx_failure;
