//! `explain` without a name: all checks, by group, each with what it finds.

use super::status_text::Look;
use crate::messages;
use crate::model::finding::{CheckId, Group};
use crate::model::message::Message;
use crate::terminal::Role;

/// The groups with their checks.
pub fn report(groups: &[(Group, Vec<(CheckId, Message)>)], look: Look<'_>) -> String {
    let longest = groups.iter().flat_map(|(_, rows)| rows);
    let longest = longest.map(|(id, _)| id.as_str().len()).max().unwrap_or(0);
    let mut text = String::new();
    for (group, rows) in groups.iter().filter(|(_, rows)| !rows.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        let heading = look.localizer.say(&messages::explain_group(group.as_str()));
        text.push_str(&format!("{}\n", look.styles.paint(Role::Heading, heading)));
        for (id, finds) in rows {
            let level = look.localizer.say(&messages::explain_level(id.default_level().as_str()));
            let said = format!("{} ({level})", look.localizer.say(finds));
            text.push_str(&super::explain_text::hanging(
                &format!("  {:longest$}  ", id.as_str()),
                &said,
                look.width,
            ));
        }
    }
    text
}
