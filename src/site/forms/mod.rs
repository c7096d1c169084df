//! What pages may be written as: a site, or files for other programs and readers. One file or folder a form.

mod epub;
mod json;
mod markdown;
mod pages;
mod site;
mod text;
mod told;

pub use epub::{Epub, Extent};
pub use json::Json;
pub use markdown::Markdown;
pub use pages::{Form, FormError, Made, Pictures, Put, Version};
pub use site::Website;
pub use text::Text;
