//! What a single line of plain text looks like, and how it is spelt in Markdown.

use crate::workflow::clean::date;

/// A line of plain text, made fit for Markdown.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) number: usize,
    /// Columns before the text; a tab goes to the next multiple of four.
    pub(super) indent: usize,
    /// Without blanks at the ends and with single ones inside; lone stars escaped.
    pub(super) text: String,
}

/// The signs that stand for a list item in texts that are not Markdown.
const BULLETS: &[char] = &['•', '◦', '▪', '‣', '●', '·'];

impl Row {
    pub(super) fn new(number: usize, line: &str) -> Self {
        let mut indent = 0;
        for c in line.chars().take_while(|c| c.is_whitespace()) {
            indent = if c == '\t' { indent / 4 * 4 + 4 } else { indent + 1 };
        }
        let mut text = String::with_capacity(line.len());
        for word in line.trim().split([' ', '\t']).filter(|word| !word.is_empty()) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        if let Some(item) = text.strip_prefix(BULLETS)
            && item.trim_start().starts_with(|c: char| c != '\\')
        {
            text = format!("- {}", item.trim_start());
        }
        Self { number, indent, text: with_stars_escaped(&text) }
    }

    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Takes the text of the next line, if this one is a bullet and nothing else.
    pub(super) fn take_item(&mut self, next: &Self) -> bool {
        let is_bullet = self.text.strip_prefix(BULLETS).is_some_and(str::is_empty);
        let takes = is_bullet && !next.is_blank();
        if takes {
            self.text = format!("- {}", next.text);
        }
        takes
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether the line ends in a hard line break of Markdown.
    pub(super) fn is_broken_hard(&self) -> bool {
        let slashes = self.text.len() - self.text.trim_end_matches('\\').len();
        !slashes.is_multiple_of(2)
    }

    pub(super) fn ends_sentence(&self) -> bool {
        self.text.trim_end_matches(is_closing).ends_with(['.', '!', '?', ':', ';', '…'])
    }
}

/// The width of a list marker with its blank; `None` where the line begins no list item.
///
/// Numbers that are too large for a list, or are the day of a date, are none.
pub(super) fn marker(text: &str) -> Option<usize> {
    if let Some(item) = text.strip_prefix(['-', '+', '*']) {
        return (item.starts_with(' ') && item.len() > 1).then_some(2);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let item = text[digits..].strip_prefix(['.', ')'])?.strip_prefix(' ')?;
    let is_one = (1..=2).contains(&digits) && !item.is_empty() && !date::begins_with_month(item);
    is_one.then_some(digits + 2)
}

/// Whether a line is a row of signs that parts what stands before from what stands after.
pub(super) fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| *c != ' ');
    let Some(first) = signs.next() else { return false };
    "-*_=".contains(first) && signs.clone().count() >= 2 && signs.all(|c| c == first)
}

/// The level of the heading that a row of signs makes of the line above it.
pub(super) fn underline(text: &str) -> Option<usize> {
    let all = |sign| text.len() >= 3 && text.chars().all(|c| c == sign);
    if all('=') { Some(1) } else { all('-').then_some(2) }
}

/// A paragraph's text so spelt that Markdown sees a paragraph.
pub(super) fn as_paragraph(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let sign = match digits {
        0 => {
            let alone = |sign: char| text.starts_with(sign) && text.trim_matches(sign).is_empty();
            let item = text.starts_with(['-', '+', '*']) && text[1..].starts_with(' ');
            (alone('=') || alone('-') || item || matches!(text, "+" | "*")).then_some(0)
        }
        1..=9 => {
            let marks = rest.starts_with(['.', ')']);
            (marks && (rest.len() == 1 || rest[1..].starts_with(' '))).then_some(digits)
        }
        _ => None,
    };
    match sign {
        Some(at) => format!("{}\\{}", &text[..at], &text[at..]),
        None => text.to_owned(),
    }
}

/// A text without the backslashes that Markdown needs before signs.
pub(in crate::workflow::clean) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        plain.extend(if escapes { chars.next() } else { Some(c) });
    }
    plain
}

/// Whether a line may be a statement's title.
pub(in crate::workflow::clean) fn is_title_like(text: &str) -> bool {
    if text.chars().nth(150).is_some() {
        return false;
    }
    // Seen as it was before a sign at its beginning was escaped.
    let text = unescaped(text);
    let end = text.trim_end_matches(is_closing);
    text.contains(char::is_alphabetic)
        && !end.ends_with(['.', ',', ';', ':', '\\'])
        && !text.starts_with(['#', '>', '|', '<', '[', '!', '`', '~', '='])
        && !text.strip_prefix(['-', '+', '*', '—', '–']).is_some_and(|rest| rest.starts_with(' '))
        && marker(&text).is_none()
        && !is_rule(&text)
        && !text.contains("://")
        && !date::is_dateline(&text)
}

/// Whether a line may be a heading: short, with a capital or a number first and nothing to end a sentence.
pub(super) fn is_heading_like(text: &str) -> bool {
    let end = text.trim_end_matches(is_closing);
    let mut letters = text.chars().skip_while(|c| !c.is_alphanumeric());
    is_title_like(text)
        && text.chars().nth(80).is_none()
        && text.split(' ').nth(12).is_none()
        && end.ends_with(char::is_alphanumeric)
        && letters.next().is_some_and(|c| !c.is_lowercase())
        && !text.contains('@')
        && !text.starts_with("By ")
}

/// Whether a text is a paragraph that may stand under a heading.
pub(super) fn is_long(text: &str) -> bool {
    text.chars().nth(100).is_some()
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

/// A star between letters or digits is no emphasis in a text that is not Markdown.
fn with_stars_escaped(text: &str) -> String {
    if !text.contains('*') {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let inside = before.is_some_and(char::is_alphanumeric)
            && chars.peek().is_some_and(|after| after.is_alphanumeric());
        if c == '*' && inside {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}
