//! DeepL: its `engine`, and the `glossary` that it keeps of a project's terms.

mod engine;
mod glossary;

pub(super) use engine::KIND;
