//! `man`: manual pages for the program and each of its commands, in the reader's language.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::builder::Resettable;
use clap_mangen::Man;

use super::help::ENDLESS;
use super::{Context, Failure, Outcome, Place, command, localized, reason};
use crate::messages;
use crate::model::message::Message;
use crate::project::store::Store;

/// What `man` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Where the pages go; made where it is missing.
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
}

/// Writes `talmach.1` and `talmach-<command>.1`.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let dir = context.directory.join(&args.dir);
    let refused = |path: &Path, error: io::Error| {
        Failure::new(messages::man_not_written(path.display(), reason(&error)))
    };
    let pages = pages(context).map_err(|error| refused(&args.dir, error))?;
    fs::create_dir_all(&dir).map_err(|error| {
        // What exists and cannot be made is no folder.
        let exists = error.kind() == io::ErrorKind::AlreadyExists;
        refused(&args.dir, if exists { io::ErrorKind::NotADirectory.into() } else { error })
    })?;
    let placed = |error| Failure::from(error).at(Place::file(args.dir.display()));
    let store = Store::new(&dir).map_err(placed)?;
    for (name, page) in &pages {
        store.save(Path::new(name), page.as_bytes()).map_err(placed)?;
    }
    context.terminal.status(&messages::man_written(pages.len(), args.dir.display()));
    Ok(Outcome::Done)
}

/// Each page with its file name.
fn pages(context: &Context<'_>) -> io::Result<Vec<(String, String)>> {
    let mut program = localized(command(), context.terminal.localizer(), ENDLESS);
    program.build();
    let commands: Vec<clap::Command> = program.get_subcommands().cloned().collect();
    let mut pages = vec![page("talmach", &program, &commands, context)?];
    for command in &commands {
        pages.push(page(command.get_name(), command, &commands, context)?);
    }
    Ok(pages)
}

fn page(
    name: &str,
    command: &clap::Command,
    siblings: &[clap::Command],
    context: &Context<'_>,
) -> io::Result<(String, String)> {
    let say = |message: &Message| context.terminal.localizer().say(message);
    let find = |part: &str| messages::find(&format!("help_{name}_{part}")).map(|text| say(&text));
    let title = command.get_display_name().unwrap_or(name).to_owned();
    let mut command = command.clone().version(Resettable::Reset).after_help(Resettable::Reset);
    if let Some(details) = find("details") {
        command = command.long_about(details);
    }
    let man = Man::new(command)
        .title(title.to_uppercase())
        .date(context.today().to_string())
        .source(concat!("talmach ", env!("CARGO_PKG_VERSION")))
        .manual(say(&messages::man_manual()));
    let mut roff = Vec::new();
    man.render(&mut roff)?;
    let mut page = with_headings(&String::from_utf8_lossy(&roff), &say);
    if let Some(examples) = find("examples") {
        section(&mut page, &say(&messages::man_heading_examples()));
        page.push_str(&format!(".nf\n{}\n.fi\n", escape(&examples)));
    }
    section(&mut page, &say(&messages::man_heading_exit_status()));
    for (status, meaning) in [
        (0, messages::man_exit_done()),
        (1, messages::man_exit_findings()),
        (2, messages::man_exit_failed()),
        (130, messages::man_exit_interrupted()),
    ] {
        page.push_str(&format!(".TP\n\\fB{status}\\fR\n{}\n", escape(&say(&meaning))));
    }
    section(&mut page, &say(&messages::man_heading_see_also()));
    let others: Vec<String> = std::iter::once("talmach".to_owned())
        .chain(siblings.iter().map(|sibling| format!("talmach-{}", sibling.get_name())))
        .filter(|other| *other != title)
        .map(|other| format!("\\fB{}\\fR(1)", escape(&other)))
        .collect();
    page.push_str(&others.join(",\n"));
    page.push('\n');
    Ok((format!("{title}.1"), page))
}

/// The page with the headings that `clap_mangen` knows in English only, and those that it takes from the options.
fn with_headings(roff: &str, say: &impl Fn(&Message) -> String) -> String {
    let mut page = String::with_capacity(roff.len());
    for line in roff.lines() {
        match line {
            ".SH NAME" => section(&mut page, &say(&messages::man_heading_name())),
            ".SH SYNOPSIS" => section(&mut page, &say(&messages::man_heading_synopsis())),
            ".SH DESCRIPTION" => section(&mut page, &say(&messages::man_heading_description())),
            line => {
                let heading = line.strip_prefix(".SH ").map(|heading| heading.trim_matches('"'));
                match heading {
                    Some(heading) => section(&mut page, &heading.to_uppercase()),
                    None => {
                        page.push_str(line);
                        page.push('\n');
                    }
                }
            }
        }
    }
    page
}

fn section(page: &mut String, heading: &str) {
    page.push_str(&format!(".SH \"{}\"\n", escape(heading)));
}

/// The text as roff prints it: nothing in it is a request.
fn escape(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let line = line.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
            if line.starts_with('.') { format!("\\&{line}") } else { line }
        })
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_be_a_request_of_roff() {
        assert_eq!(
            escape(".so /etc/passwd\n'br\na\\fB--x"),
            "\\&.so /etc/passwd\n\\(aqbr\na\\efB\\-\\-x"
        );
    }
}
