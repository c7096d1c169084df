//! Reports: one file a report and form, each a pure function from values to text.

pub mod check_github;
pub mod check_gitlab;
pub mod check_json;
pub mod check_junit;
pub mod check_markdown;
pub mod check_sarif;
pub mod check_text;
pub mod diff_html;
pub mod diff_json;
pub mod diff_text;
pub mod diff_unified;
mod draft_failures;
pub mod draft_json;
pub mod draft_tale;
pub mod draft_text;
pub mod excerpt;
pub mod explain_list;
pub mod explain_text;
pub mod mended_text;
pub mod publish_text;
pub mod refusals;
pub mod status_json;
pub mod status_text;
pub mod terms_json;
pub mod terms_text;
