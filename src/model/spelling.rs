//! How a unit's text is written where it stands, so that it is read back as the same kind of unit.

use super::document::UnitPlace;

/// How a unit's text has to be written where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spelling {
    /// As it is, on one line.
    Plain,
    /// As inline Markdown at the beginning of a block; hard breaks continue inside the block's containers.
    Block,
    /// As inline Markdown after the marks of a `#` heading, on one line.
    Heading,
    /// As inline Markdown in a table cell, on one line: bars are escaped.
    Cell,
    /// As inline Markdown between the brackets of an image.
    Caption,
    /// As a double-quoted YAML scalar.
    Yaml,
}

/// Blanks that Markdown does not tell apart; line ends are not among them, nor is the no-break space.
pub const BLANKS: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

/// Whether a text holds nothing but blanks and line ends.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim_matches(BLANKS).trim_matches(['\n', '\r', '\u{feff}']).trim().is_empty()
}

/// Writes a text that is not blank at a place of a source.
pub(super) fn spell(text: &str, place: &UnitPlace, source: &str, out: &mut String) {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_ascii_whitespace());
    let (start, end) = (place.span.start, place.span.end);
    match place.spelling {
        Spelling::Plain => push_joined(&plain_lines(text), out),
        Spelling::Block => {
            let lines = hard_lines(text);
            for (n, line) in lines.iter().enumerate() {
                if n > 0 {
                    push_hard_break(source, start, end, out);
                }
                let around = Around {
                    titles: n == 0 && could_title_a_definition(line, source, start),
                    goes_on: n + 1 < lines.len(),
                };
                push_block_line(line, around, out);
            }
        }
        Spelling::Heading => push_heading(&hard_lines(text).join(" "), out),
        Spelling::Cell => {
            let mut line = hard_lines(text).join(" ");
            if begins_its_line(source, start) {
                let mut escaped = String::with_capacity(line.len() + 1);
                push_block_line(&line, Around::default(), &mut escaped);
                line = escaped;
            }
            push_cell(&line, out);
            if line.ends_with('\\') && source[end..].starts_with('|') {
                out.push(' ');
            }
        }
        Spelling::Caption => {
            for (n, line) in hard_lines(text).iter().enumerate() {
                if n > 0 {
                    push_hard_break(source, start.saturating_sub(2), end, out);
                    let mut escaped = String::with_capacity(line.len() + 1);
                    push_block_line(line, Around::default(), &mut escaped);
                    push_caption(&escaped, out);
                } else {
                    push_caption(line, out);
                }
            }
        }
        Spelling::Yaml => push_yaml(text.trim(), out),
    }
}

/// The lines of a plain text, trimmed, without empty ones.
fn plain_lines(text: &str) -> Vec<&str> {
    text.split(['\n', '\r']).map(|l| l.trim_matches(BLANKS)).filter(|l| !l.is_empty()).collect()
}

fn push_joined(lines: &[&str], out: &mut String) {
    for (n, line) in lines.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        out.push_str(line);
    }
}

/// An inline text cut at its hard breaks; other line breaks, empty lines too, are blanks.
fn hard_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    let mut pieces = text.split(['\n', '\r']).peekable();
    while let Some(piece) = pieces.next() {
        let mut content = piece.trim_matches(BLANKS);
        let mut hard = false;
        if pieces.peek().is_some() {
            let slashes = content.len() - content.trim_end_matches('\\').len();
            if slashes % 2 == 1 && piece.ends_with('\\') {
                content = content[..content.len() - 1].trim_end_matches(BLANKS);
                hard = true;
            } else {
                hard = piece.ends_with("  ");
            }
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() && !content.is_empty() {
                line.push(' ');
            }
            line.push_str(content);
            if hard && !line.is_empty() {
                lines.push(String::new());
            }
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A hard break, and what the block's containers need at the beginning of the next line.
fn push_hard_break(source: &str, start: usize, end: usize, out: &mut String) {
    out.push('\\');
    out.push_str(line_ending(source, end));
    let before = &source[..start];
    let line = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '>' | ' ' | '\t' => out.push(c),
            '\u{feff}' => {}
            // The label of a footnote, or the box of a task: what stands under it is indented by four.
            '[' => {
                while chars.next().is_some_and(|c| c != ']') {}
                chars.next_if_eq(&':');
                chars.next_if_eq(&' ');
                out.push_str("    ");
            }
            _ => out.push(' '),
        }
    }
}

/// The line ending that a document uses around a place.
fn line_ending(source: &str, at: usize) -> &'static str {
    let bytes = source.as_bytes();
    let feed = memchr::memchr(b'\n', &bytes[at..]).map(|n| at + n);
    match feed.or_else(|| memchr::memrchr(b'\n', &bytes[..at])) {
        Some(feed) if feed > 0 && bytes[feed - 1] == b'\r' => "\r\n",
        Some(_) | None => "\n",
    }
}

/// Whether nothing but blanks and containers stands before a table cell: its row has no leading bar.
fn begins_its_line(source: &str, start: usize) -> bool {
    !source[..start].trim_end_matches(BLANKS).ends_with('|')
}

/// Whether a line stands under a link reference definition and would be read as the title of that link.
fn could_title_a_definition(line: &str, source: &str, start: usize) -> bool {
    if !line.starts_with(['"', '\'', '(']) {
        return false;
    }
    let mut lines = source[..start].rsplit('\n');
    let markers = |c: char| c == '>' || c.is_ascii_whitespace();
    let own = lines.next().unwrap_or_default();
    let mut above = lines.map(|line| line.trim_matches(|c| markers(c) || "-+*".contains(c)));
    let Some(first) = above.next().filter(|_| own.chars().all(markers)) else { return false };
    let defines = |line: &str| line.contains('[') && line.contains("]:");
    defines(first) || !first.is_empty() && above.next().is_some_and(defines)
}

/// What a line of a text stands between.
#[derive(Clone, Copy, Default)]
struct Around {
    /// It would be read as the title of the link that is defined above it.
    titles: bool,
    /// Another line of the text follows.
    goes_on: bool,
}

/// Writes one line where a block may begin; whatever would begin another kind of block there is escaped.
fn push_block_line(line: &str, around: Around, out: &mut String) {
    let bytes = line.as_bytes();
    let Some(&first) = bytes.first() else { return };
    let run = bytes.iter().take_while(|&&b| b == first).count();
    let after_run = bytes.get(run);
    let blank = |b: Option<&u8>| b.is_none_or(|&b| BLANKS.contains(&char::from(b)));
    let only = |set: &str| line.chars().all(|c| set.contains(c) || BLANKS.contains(&c));
    let escape_at = match first {
        _ if around.titles => Some(0),
        b'#' => (run <= 6 && blank(after_run)).then_some(0),
        b'>' => Some(0),
        b'-' if only("|:-") => Some(0),
        b'+' | b'-' => blank(bytes.get(1)).then_some(0),
        b'*' => (blank(bytes.get(1)) || only("*")).then_some(0),
        b'_' => only("_").then_some(0),
        b'=' => only("=").then_some(0),
        b'|' | b':' => only("|:-").then_some(0),
        b'~' => (run >= 3).then_some(0),
        b'<' => begins_html(line).then_some(0),
        b'[' => begins_definition(line, around).then_some(0),
        b'`' if run >= 3 && !line[run..].contains('`') => {
            for _ in 0..run {
                out.push_str("\\`");
            }
            out.push_str(&line[run..]);
            return;
        }
        b'0'..=b'9' => {
            let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
            let marker = matches!(bytes.get(digits), Some(b'.' | b')'));
            (digits <= 9 && marker && blank(bytes.get(digits + 1))).then_some(digits)
        }
        _ => None,
    };
    let at = escape_at.unwrap_or(0);
    out.push_str(&line[..at]);
    if escape_at.is_some() {
        out.push('\\');
    }
    out.push_str(&line[at..]);
}

/// Whether a line that begins with `[` would be a link or footnote definition, or in a list the box
/// of a task.
fn begins_definition(line: &str, around: Around) -> bool {
    let bytes = line.as_bytes();
    if let [b'[', b' ' | b'x' | b'X', b']', rest @ ..] = bytes
        && rest.first().is_none_or(|&b| BLANKS.contains(&char::from(b)))
    {
        return true;
    }
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'[' => return false,
            b']' if bytes.get(at + 1) == Some(&b':') => {
                return bytes[1] == b'^' || is_target(&line[at + 2..]);
            }
            b']' => return false,
            _ => at += 1,
        }
    }
    // A label may end on the next line.
    around.goes_on
}

/// Whether what follows a colon is a link's target, with or without its title, and nothing else.
fn is_target(text: &str) -> bool {
    let text = text.trim_start_matches(BLANKS);
    let title = text.find(BLANKS).map_or("", |end| text[end..].trim_start_matches(BLANKS));
    text.starts_with('<') || title.is_empty() || title.starts_with(['"', '\'', '('])
}

/// Whether a line that begins with `<` would begin an HTML block (CommonMark 4.6).
fn begins_html(line: &str) -> bool {
    let inside = &line[1..];
    if inside.starts_with(['!', '?']) {
        return true;
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let length = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').count();
    let (name, rest) = name.split_at(length);
    if name.is_empty()
        || !rest.is_empty() && !rest.starts_with(BLANKS) && !rest.starts_with(['/', '>'])
    {
        return false;
    }
    HTML_BLOCKS.split(' ').any(|block| block.eq_ignore_ascii_case(name))
        || line.ends_with('>') && !inside.contains('<')
}

/// Tags that begin an HTML block wherever they begin a line (CommonMark 4.6, conditions 1 and 6).
const HTML_BLOCKS: &str = "address article aside base basefont blockquote body caption center col colgroup dd details dialog \
    dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr \
    html iframe legend li link main menu menuitem nav noframes ol optgroup option p param pre script \
    search section source style summary table tbody td textarea tfoot th thead title tr track ul";

/// Writes a heading's text; a run of `#` at its end would be taken for the closing marks.
fn push_heading(line: &str, out: &mut String) {
    let content = line.trim_end_matches('#');
    out.push_str(content);
    if content.len() < line.len() && (content.is_empty() || content.ends_with(BLANKS)) {
        out.push('\\');
    }
    out.push_str(&line[content.len()..]);
}

/// Writes a cell's text, each bar behind an odd number of backslashes.
fn push_cell(line: &str, out: &mut String) {
    let mut slashes = 0;
    for c in line.chars() {
        if c == '|' && slashes % 2 == 0 {
            out.push('\\');
        }
        slashes = if c == '\\' { slashes + 1 } else { 0 };
        out.push(c);
    }
}

/// Writes an image's description; brackets that do not pair, and code and tags that might reach beyond it, are escaped.
fn push_caption(line: &str, out: &mut String) {
    let pairs = bracket_pairs(line);
    let code_reaches_out = line.contains("``") || line.matches('`').count() % 2 == 1;
    let last_tag_end = line.rfind('>').unwrap_or(0);
    let mut slashes = 0;
    for (at, c) in line.char_indices() {
        let risky = match c {
            '[' | ']' => pairs.binary_search(&at).is_err(),
            '`' => code_reaches_out,
            '<' => at > last_tag_end || last_tag_end == 0,
            _ => false,
        };
        if risky && slashes % 2 == 0 {
            out.push('\\');
        }
        slashes = if c == '\\' { slashes + 1 } else { 0 };
        out.push(c);
    }
    if slashes % 2 == 1 {
        out.push('\\');
    }
}

/// Where the brackets stand that pair with another, in order.
fn bracket_pairs(line: &str) -> Vec<usize> {
    let (mut open, mut pairs, mut escaped) = (Vec::new(), Vec::new(), false);
    for (at, c) in line.char_indices() {
        match c {
            '[' if !escaped => open.push(at),
            ']' if !escaped => pairs.extend(open.pop().map(|open| [open, at])),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    let mut pairs = pairs.concat();
    pairs.sort_unstable();
    pairs
}

/// Writes a YAML double-quoted scalar on one line (YAML 1.2.2, 5.7).
fn push_yaml(text: &str, out: &mut String) {
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
