//! What readers get: pages, lists, feeds and the map of a site, and a folder in which only what changed is written.
//!
//! It decides nothing: which statements have a page, in which state and with which texts, is told by
//! [`page::Page`] and [`edition::Site`]. A [`renderer::Renderer`] turns them into [`files::SiteFile`]s, purely, one
//! statement at a time; [`output::Output`] puts those on the disk.
//!
//! ```text
//! for each statement, for each locale:  Page ──Renderer::page──▶ files ──▶ Output::put
//!                                         └── Listing::of ──▶ kept
//! at last:                  [Listing] ──Renderer::lists──▶ files ──▶ Output::put, Output::finish
//! ```

pub mod edition;
pub mod page;
pub mod path;
