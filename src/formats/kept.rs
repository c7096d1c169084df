//! What an updated statement keeps of its front matter: the fields that the new text does not give.

use super::front_matter;

/// A later text with the fields of an earlier one's front matter that it has not itself, as they are spelt there; and
/// the names of these fields. `unwanted` are not taken over.
pub fn keep_fields(later: &str, earlier: &str, unwanted: &[&str]) -> (String, Vec<String>) {
    let (own, body) = split(later);
    let own_names: Vec<&str> = fields(own).filter_map(|field| name(field)).collect();
    let mut front = own.to_owned();
    let mut names = Vec::new();
    for field in fields(split(earlier).0) {
        let Some(name) = name(field) else { continue };
        if own_names.contains(&name) || unwanted.contains(&name) {
            continue;
        }
        if !front.is_empty() && !front.ends_with('\n') {
            front.push('\n');
        }
        front.push_str(field.trim_end());
        front.push('\n');
        names.push(name.to_owned());
    }
    if names.is_empty() {
        return (later.to_owned(), names);
    }
    let gap = if own.is_empty() { "\n" } else { "" };
    (format!("---\n{front}---\n{gap}{body}"), names)
}

/// The lines between the fences of the front matter, and the text after it.
fn split(text: &str) -> (&str, &str) {
    match front_matter::parts(text) {
        Some((yaml, end)) => (&text[yaml], &text[end..]),
        None => ("", text),
    }
}

/// The fields with the lines below them that belong to them.
fn fields(yaml: &str) -> impl Iterator<Item = &str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        if !line.starts_with([' ', '\t', '-', '#', '\r', '\n', ']', '}']) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([yaml.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &yaml[start..end])
}

fn name(field: &str) -> Option<&str> {
    Some(field.split_once(':')?.0.trim().trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(later: &str, earlier: &str) -> String {
        keep_fields(later, earlier, &["title"]).0
    }

    #[test]
    fn what_the_new_text_does_not_say_is_kept() {
        let earlier = "---\r\ntitle: Old\r\ndate: 2020-01-02\r\ntags:\r\n- strike\r\n  - prison\r\n---\r\nText.\r\n";
        assert_eq!(
            kept("---\ntitle: New\n---\n\nOther.\n", earlier),
            "---\ntitle: New\ndate: 2020-01-02\ntags:\r\n- strike\r\n  - prison\n---\n\nOther.\n"
        );
        assert_eq!(
            kept("---\ndate: 2021-03-04\ntags: none\n---\nOther.\n", earlier),
            "---\ndate: 2021-03-04\ntags: none\n---\nOther.\n"
        );
    }

    #[test]
    fn a_text_without_front_matter_gets_one_only_where_there_is_something_to_keep() {
        assert_eq!(
            kept("Other.\n", "---\ndate: 2020-01-02\n---\nText.\n"),
            "---\ndate: 2020-01-02\n---\n\nOther.\n"
        );
        for earlier in ["Text.\n", "---\ntitle: Old\n---\nText.\n", "---\nText.\n", ""] {
            assert_eq!(kept("Other.\n", earlier), "Other.\n", "{earlier:?}");
        }
    }
}
