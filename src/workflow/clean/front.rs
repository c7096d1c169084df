//! YAML front matter, as lines: what is there stays as it is spelt, what is lacking is added.

use super::lines::Line;

/// The lines between the two fences.
#[derive(Debug, Default)]
pub(super) struct Front {
    lines: Vec<String>,
}

impl Front {
    /// Takes front matter off the beginning of a text; `None` where it has none.
    pub(super) fn take(lines: &mut Vec<Line>) -> Option<Self> {
        if lines.first()?.text.trim_end() != "---" {
            return None;
        }
        let ends = |line: &Line| matches!(line.text.trim_end(), "---" | "...");
        let end = 1 + lines[1..].iter().position(ends)?;
        let between = &lines[1..end];
        if !between.iter().all(|line| may_be_yaml(&line.text)) || between.iter().all(Line::is_blank)
        {
            return None;
        }
        let mut taken: Vec<_> = lines.drain(..=end).skip(1).map(|line| line.text).collect();
        taken.pop();
        Some(Self { lines: taken })
    }

    /// A field's value as one line of text; `None` where there is none or it is empty.
    pub(super) fn get(&self, field: &str) -> Option<String> {
        let (at, end) = self.find(field)?;
        let value = self.lines[at].split_once(':')?.1.trim();
        let rest = || self.lines[at + 1..end].iter().map(|line| line.trim());
        let value = match value.chars().next() {
            Some('"') => unescaped(value.trim_matches('"')),
            Some('\'') => value.trim_matches('\'').replace("''", "'"),
            Some('>' | '|') => rest().collect::<Vec<_>>().join(" "),
            Some(_) => {
                let plain = value.split_once(" #").map_or(value, |(value, _)| value);
                std::iter::once(plain.trim()).chain(rest()).collect::<Vec<_>>().join(" ")
            }
            None => String::new(),
        };
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// Gives a field this value, in its old place if it has one. `spelt` is YAML.
    pub(super) fn set(&mut self, field: &str, spelt: &str) {
        let line = format!("{field}: {spelt}");
        match self.find(field) {
            Some((at, end)) => {
                self.lines.splice(at..end, [line]);
            }
            None => self.lines.push(line),
        }
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.trim().is_empty())
    }

    /// The front matter with its fences.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str("---\n");
        for line in &self.lines {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push_str("---\n");
    }

    /// The lines of a field: from its name to the next one.
    fn find(&self, field: &str) -> Option<(usize, usize)> {
        let is_it = |line: &String| {
            line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        let at = self.lines.iter().position(is_it)?;
        let more = |line: &&String| line.starts_with([' ', '\t']);
        Some((at, at + 1 + self.lines[at + 1..].iter().take_while(more).count()))
    }
}

/// A text as a YAML scalar, quoted.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as a YAML scalar, quoted only where it has to be.
pub(super) fn scalar(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "/.:?=&%_~+-#".contains(c))
        && !text.ends_with(':');
    if plain { text.to_owned() } else { quoted(text) }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    plain
}

/// Whether a line may stand in front matter: a field, what is under it, a comment.
fn may_be_yaml(line: &str) -> bool {
    let key = |line: &str| {
        line.split_once(':').is_some_and(|(key, value)| {
            let sound = |c: char| c.is_alphanumeric() || "_-. \"'".contains(c);
            key.starts_with(|c: char| c.is_alphanumeric() || "_\"'".contains(c))
                && key.chars().all(sound)
                && (value.is_empty() || value.starts_with([' ', '\t']))
        })
    };
    line.trim().is_empty() || line.starts_with([' ', '\t', '#', '-']) || key(line)
}
