//! Lists of short texts in YAML (1.2.2, 7.4.1 and 8.2.1), such as the tags of a statement.
//!
//! What else a list may hold (lists, mappings, anchors) is passed over: nothing of ours is said with it.

/// The texts of `key: [a, b]`, or of `key:` and lines `- a` below. `lines` begins with the key.
pub(super) fn values(lines: &str) -> Vec<String> {
    let Some((_, after)) = lines.split_once(':') else { return Vec::new() };
    let after = after.trim_start();
    match after.strip_prefix('[') {
        Some(flow) => in_brackets(flow),
        None => after.lines().filter_map(item).collect(),
    }
}

/// What a line `- a` says.
fn item(line: &str) -> Option<String> {
    let rest = line.trim_start().strip_prefix('-')?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return None;
    }
    let rest = rest.trim();
    let text = match rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => {
            let inside = &rest[1..];
            inside.find(quote).map_or(inside, |end| &inside[..end]).to_owned()
        }
        None => rest.split(" #").next().unwrap_or(rest).trim().to_owned(),
    };
    is_text(&text).then_some(text)
}

/// The texts between brackets, up to the bracket that closes them.
fn in_brackets(flow: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut text = String::new();
    let mut quote = None;
    for c in flow.chars() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            (c, Some(_)) => text.push(c),
            ('"' | '\'', None) if text.trim().is_empty() => quote = Some(c),
            (',' | ']', None) => {
                let value = std::mem::take(&mut text).trim().to_owned();
                if is_text(&value) {
                    values.push(value);
                }
                if c == ']' {
                    break;
                }
            }
            ('\n' | '\r', None) => text.push(' '),
            (c, None) => text.push(c),
        }
    }
    values
}

fn is_text(value: &str) -> bool {
    !value.is_empty() && !value.starts_with(['[', '{', '&', '*', '!', '#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_a_list_are_read() {
        for (lines, wanted) in [
            ("tags: [a, b c,\n  'd, e']\n", vec!["a", "b c", "d, e"]),
            ("tags:\n  - a\n  - \"b: c\" # x\n\n- d\n", vec!["a", "b: c", "d"]),
            ("tags: []\n", vec![]),
            ("tags: [{b: c}, *d, a, never closed", vec!["a"]),
            ("tags:\n  -a\n", vec![]),
            ("tags", vec![]),
        ] {
            assert_eq!(values(lines), wanted, "{lines}");
        }
    }
}
