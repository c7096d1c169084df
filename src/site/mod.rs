//! What readers get: pages, lists, feeds and the map of a site, and a folder in which only what changed is written.
//!
//! It decides nothing: which statements have a page, in which state and with which texts, is told by
//! [`page::Page`] and [`edition::Site`]. A [`renderer::Renderer`] turns them into [`files::SiteFile`]s, purely, one
//! statement at a time; [`output::Output`] puts those on the disk.
//!
//! ```text
//! for each statement, in each locale:   Page ──Renderer::pages─▶ files ──▶ Output::put
//!                                         └── Listing::of ──▶ kept
//! at last:                  [Listing] ──Renderer::lists──▶ files ──▶ Output::put, Output::finish
//! ```

mod address;
mod binding;
mod body;
mod changes;
mod columns;
pub mod edition;
mod escape;
mod feed;
mod fields;
pub mod files;
pub mod forms;
mod head;
pub mod listing;
mod lists;
mod marks;
pub mod output;
pub mod page;
mod parallel;
pub mod path;
pub mod pictures;
mod prospect;
pub mod renderer;
mod sanitise;
pub mod seal;
mod shelf;
mod sitemap;
mod statement;
#[cfg(test)]
mod tests;
pub mod theme;
mod view;
mod voice;
