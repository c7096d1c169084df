//! What pages may be written as: a site, or files for other programs and readers. One file a form.

mod pages;
mod site;

pub use pages::{Form, FormError, Version};
pub use site::Website;
