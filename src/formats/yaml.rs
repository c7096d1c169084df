//! The top level of a YAML mapping in block style (YAML 1.2.2): its keys, and its scalar values with their bytes.

use std::ops::Range;

use super::front_matter::Fault;

/// What a text is.
pub(super) enum Pairs {
    /// Its first line of content is not `key: value`.
    NotAMapping,
    Read(Vec<Pair>),
    Broken {
        at: usize,
        fault: Fault,
    },
}

/// One `key: value` at the top level.
pub(super) struct Pair {
    /// Where its line begins.
    pub(super) at: usize,
    pub(super) key: String,
    pub(super) value: Value,
}

/// A value, as far as it concerns a translation.
pub(super) enum Value {
    /// A scalar: its bytes, quotation marks or block header included, and what it says.
    Text { span: Range<usize>, text: String },
    /// Nothing, `~` or `null`.
    Null,
    /// A list, a mapping, or anything behind an anchor, alias or tag.
    Other,
}

/// Where it went wrong, and what.
type Broken = (usize, Fault);

/// Reads the top level of a text.
pub(super) fn pairs(text: &str) -> Pairs {
    let mut reader = Reader { text, at: 0 };
    let mut pairs = Vec::new();
    while let Some(line) = reader.line() {
        let content = line.trim_end();
        // What is indented belongs to the value above; so does a list at the top level.
        let idle = content.is_empty() || content.starts_with('#');
        if idle || !pairs.is_empty() && (line.starts_with([' ', '\t']) || is_item(content)) {
            reader.at += line.len();
            continue;
        }
        let at = reader.at;
        let Some((key, after)) = key(content) else {
            return match pairs.is_empty() {
                true => Pairs::NotAMapping,
                false => Pairs::Broken { at, fault: Fault::NotAPair },
            };
        };
        reader.at += after;
        match reader.value() {
            Ok(value) => pairs.push(Pair { at, key, value }),
            Err((at, fault)) => return Pairs::Broken { at, fault },
        }
    }
    Pairs::Read(pairs)
}

fn is_item(content: &str) -> bool {
    content == "-" || content.starts_with("- ")
}

/// The key that a line begins with, and where what follows its colon begins.
fn key(line: &str) -> Option<(String, usize)> {
    if let Some(quote) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = 1 + line[1..].find(quote)?;
        let colon = end + 1 + line[end + 1..].find(|c| c != ' ')?;
        let ends = line[colon..]
            .strip_prefix(':')
            .is_some_and(|r| r.is_empty() || r.starts_with([' ', '\t']));
        return ends.then(|| (line[1..end].to_owned(), colon + 1));
    }
    if line.starts_with(['[', '{', '&', '*', '!', '|', '>', '%', '@', '`', '?', ',', ' ', '\t'])
        || is_item(line)
    {
        return None;
    }
    let colon = mapping_colon(line)?;
    let key = line[..colon].trim_end();
    (!key.is_empty() && !key.contains(" #")).then(|| (key.to_owned(), colon + 1))
}

/// Where a colon stands that ends a key: before a blank or the end of the line.
fn mapping_colon(line: &str) -> Option<usize> {
    line.match_indices(':')
        .map(|(at, _)| at)
        .find(|at| line[at + 1..].chars().next().is_none_or(|c| c == ' ' || c == '\t'))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// The rest of the line, with its line end; `None` at the end of the text.
    fn line(&self) -> Option<&'a str> {
        self.text[self.at..].split_inclusive('\n').next()
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_blanks(&mut self) {
        self.at = self.text.len() - self.rest().trim_start_matches([' ', '\t']).len();
    }

    /// Reads the value after a colon, to the end of its last line.
    fn value(&mut self) -> Result<Value, Broken> {
        self.skip_blanks();
        let here = self.line().unwrap_or_default();
        if here.trim_end().is_empty() || here.starts_with('#') {
            self.at += here.len();
            let below = self.rest().trim_start_matches(['\r', '\n', ' ', '\t']);
            let start = self.text.len() - below.len();
            let line = below.lines().next().unwrap_or_default();
            let indented = self.text[..start].ends_with([' ', '\t']);
            if !indented || line.starts_with('#') {
                // A list may stand under its key without indentation.
                return Ok(if is_item(line) { Value::Other } else { Value::Null });
            }
            if is_item(line) || key(line).is_some() {
                return Ok(Value::Other);
            }
            self.at = start;
        }
        match self.rest().chars().next() {
            Some('"') => self.double_quoted(),
            Some('\'') => self.single_quoted(),
            Some('|' | '>') => Ok(self.block()),
            Some('[' | '{') => self.flow(),
            Some('&' | '*' | '!' | '%' | '@' | '`') => {
                self.at += self.line().unwrap_or_default().len();
                Ok(Value::Other)
            }
            Some(_) | None => self.plain(),
        }
    }

    fn double_quoted(&mut self) -> Result<Value, Broken> {
        let start = self.at;
        let end = self.closing_quote('"').ok_or((start, Fault::Unclosed('"')))?;
        let inside = &self.text[start + 1..end];
        let text = unescape(inside).map_err(|at| (start + 1 + at, Fault::BadEscape))?;
        self.after_quote(end + 1)?;
        Ok(Value::Text { span: start..end + 1, text })
    }

    fn single_quoted(&mut self) -> Result<Value, Broken> {
        let start = self.at;
        let end = self.closing_quote('\'').ok_or((start, Fault::Unclosed('\'')))?;
        let text = folded(&self.text[start + 1..end]).replace("''", "'");
        self.after_quote(end + 1)?;
        Ok(Value::Text { span: start..end + 1, text })
    }

    /// Where the quotation mark stands that closes the one here.
    fn closing_quote(&self, quote: char) -> Option<usize> {
        let mut chars = self.text[self.at + 1..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c == '\\' && quote == '"' {
                chars.next();
            } else if c == quote {
                if quote == '\'' && chars.next_if(|&(_, next)| next == '\'').is_some() {
                    continue;
                }
                return Some(self.at + 1 + at);
            }
        }
        None
    }

    /// Nothing but a comment may follow a closing quotation mark on its line.
    fn after_quote(&mut self, end: usize) -> Result<(), Broken> {
        self.at = end;
        let line = self.line().unwrap_or_default();
        let rest = line.trim();
        let comment = rest.starts_with('#') && line.starts_with([' ', '\t']);
        if !rest.is_empty() && !comment {
            return Err((end, Fault::AfterQuote));
        }
        self.at += line.len();
        Ok(())
    }

    /// A list or mapping in brackets, to the end of the line on which it closes.
    fn flow(&mut self) -> Result<Value, Broken> {
        let start = self.at;
        let open = if self.rest().starts_with('[') { '[' } else { '{' };
        let mut depth = 0usize;
        let mut before = ' ';
        while let Some(c) = self.rest().chars().next() {
            match c {
                '[' | '{' => depth += 1,
                ']' | '}' => depth -= 1,
                '"' | '\'' if " \t\r\n[{,:".contains(before) => {
                    self.at = self.closing_quote(c).ok_or((self.at, Fault::Unclosed(c)))?;
                }
                '#' if " \t\r\n".contains(before) => {
                    self.at += self.line().unwrap_or_default().trim_end().len() - 1;
                }
                _ => {}
            }
            before = c;
            self.at += c.len_utf8().min(self.text.len() - self.at);
            if depth == 0 {
                self.at += self.line().unwrap_or_default().len();
                return Ok(Value::Other);
            }
        }
        Err((start, Fault::Unclosed(open)))
    }

    /// A literal (`|`) or folded (`>`) block: the lines below that are indented.
    fn block(&mut self) -> Value {
        let start = self.at;
        let header = self.line().unwrap_or_default();
        self.at += header.len();
        let literal = header.starts_with('|');
        let body_start = self.at;
        let mut end = start + header.trim_end().len();
        while let Some(line) = self.line() {
            let content = line.trim_end_matches(['\r', '\n']);
            if !content.trim().is_empty() {
                if !content.starts_with([' ', '\t']) {
                    break;
                }
                end = self.at + content.len();
            }
            self.at += line.len();
        }
        let body = self.text.get(body_start..end).unwrap_or_default();
        let text = match literal {
            true => body.lines().map(str::trim).collect::<Vec<_>>().join("\n"),
            false => folded(body),
        };
        Value::Text { span: start..end, text }
    }

    /// A scalar without quotation marks: to a comment or the end of the line, and on through the indented lines below.
    fn plain(&mut self) -> Result<Value, Broken> {
        let start = self.at;
        let mut end = start;
        while let Some(line) = self.line() {
            let goes_on =
                self.at == start || line.trim().is_empty() || line.starts_with([' ', '\t']);
            let lead = line.len() - line.trim_start().len();
            if !goes_on || self.at > start && line[lead..].starts_with('#') {
                break;
            }
            let comment = line.find(" #").into_iter().chain(line.find("\t#")).min();
            let content = line[..comment.unwrap_or(line.len())].trim_end();
            if let Some(colon) = mapping_colon(content) {
                return Err((self.at + colon, Fault::ColonInValue));
            }
            if !content.is_empty() {
                end = self.at + content.len();
            }
            self.at += line.len();
            if comment.is_some() {
                break;
            }
        }
        let text = folded(&self.text[start..end]);
        Ok(match text.as_str() {
            "" | "~" | "null" | "Null" | "NULL" => Value::Null,
            _ => Value::Text { span: start..end, text },
        })
    }
}

/// Lines folded: a line end and the blanks around it are one blank, and so many empty lines are so many newlines.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    let mut lines = text.split('\n').enumerate().peekable();
    while let Some((n, line)) = lines.next() {
        let line = if n == 0 { line } else { line.trim_start_matches([' ', '\t', '\r']) };
        let last = lines.peek().is_none();
        if n > 0 && line.is_empty() && !last {
            empty += 1;
            continue;
        }
        if n > 0 {
            match std::mem::take(&mut empty) {
                0 => out.push(' '),
                empty => out.extend(std::iter::repeat_n('\n', empty)),
            }
        }
        out.push_str(if last { line } else { line.trim_end_matches([' ', '\t', '\r']) });
    }
    out
}

/// What a double-quoted scalar says; the place of an escape that there is not.
fn unescape(inside: &str) -> Result<String, usize> {
    let mut out = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(slash) = rest.find('\\') {
        out.push_str(&folded(&rest[..slash]));
        let at = inside.len() - rest.len() + slash;
        let after = &rest[slash + 1..];
        let c = after.chars().next().ok_or(at)?;
        rest = &after[c.len_utf8()..];
        let digits = match c {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if digits > 0 {
            let code = rest.get(..digits).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
            let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).ok_or(at)?;
            out.push(char::from_u32(code).ok_or(at)?);
            rest = &rest[digits..];
            continue;
        }
        out.push(match c {
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            't' | '\t' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            'e' => '\u{1b}',
            ' ' => ' ',
            '"' => '"',
            '/' => '/',
            '\\' => '\\',
            'N' => '\u{85}',
            '_' => '\u{a0}',
            'L' => '\u{2028}',
            'P' => '\u{2029}',
            '\r' | '\n' => {
                // An escaped line end joins the lines without a blank.
                rest = rest.trim_start_matches(['\r', '\n', ' ', '\t']);
                continue;
            }
            _ => return Err(at),
        });
    }
    out.push_str(&folded(rest));
    Ok(out)
}
