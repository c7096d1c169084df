//! Gives the command line its words: `--help` in the reader's language.
//!
//! The texts of a command are found by its name: `help_<command>` (one line), `help_<command>_details`,
//! `help_<command>_<option>` (else `help_any_<option>`), `help_<command>_examples`.

use std::ffi::OsString;

use clap::builder::{StyledStr, Styles as ClapStyles};
use clap::{Arg, ArgAction, Command};

use crate::l10n::Localizer;
use crate::messages;
use crate::terminal::{Role, Styles};

/// Where text for no terminal is broken: nowhere.
pub(super) const ENDLESS: usize = usize::MAX;

/// The words with `help COMMAND` as `COMMAND --help`, and `help` alone as `--help`.
pub(super) fn asked_for(mut words: Vec<OsString>) -> Vec<OsString> {
    let command = super::command();
    let takes_value = |word: &str| {
        let option = |arg: &&Arg| word.strip_prefix("--") == arg.get_long();
        command.get_arguments().find(option).is_some_and(takes_values)
    };
    let mut at = 1;
    while let Some(word) = words.get(at).and_then(|word| word.to_str()) {
        if word == "help" {
            words.remove(at);
            words.push("--help".into());
            break;
        } else if takes_value(word) {
            at += 2;
        } else if word.starts_with('-') && word != "--" {
            at += 1;
        } else {
            break;
        }
    }
    words
}

/// The same command line with all its words in one language, in lines of `width` columns.
pub fn localized(command: Command, localizer: &Localizer, width: usize) -> Command {
    let words = Words { localizer, width };
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    let mut command = command
        .styles(clap_styles())
        .term_width(width)
        .subcommand_help_heading(words.required("help_heading_commands"))
        .subcommand_value_name(words.required("help_value_command"))
        .mut_args(|arg| words.argument("global", arg));
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let sub = sub.mut_args(|arg| words.argument(&name, arg));
            words.page(&name, &format!("talmach {name}"), sub)
        });
    }
    words.page("talmach", "talmach", command)
}

/// The words of one language.
#[derive(Clone, Copy)]
struct Words<'l> {
    localizer: &'l Localizer,
    width: usize,
}

impl Words<'_> {
    /// The text with this id, where there is one.
    fn find(self, id: &str) -> Option<String> {
        messages::find(id).map(|message| self.localizer.say(&message))
    }

    /// The text with this id; the id itself where somebody forgot the text, which a test notices.
    fn required(self, id: &str) -> String {
        self.find(id).unwrap_or_else(|| id.to_owned())
    }

    /// Everything of a command but its arguments.
    fn page(self, name: &str, path: &str, command: Command) -> Command {
        let about = self.required(&format!("help_{name}"));
        let details = self.find(&format!("help_{name}_details"));
        let introduction = match &details {
            Some(details) => format!("{about}\n\n{details}"),
            None => about.clone(),
        };
        let heading = Styles::Coloured.style(Role::Heading);
        let word = self.required("help_heading_usage");
        let template = format!(
            "{{before-help}}{heading}{word}:{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}\n"
        );
        let usage = self.broken(word.chars().count() + 2, path, &self.usage(&command));
        let mut command = command
            .about(about)
            .before_help(introduction)
            .override_usage(usage)
            .help_template(template);
        if let Some(examples) = self.find(&format!("help_{name}_examples")) {
            command = command.after_help(self.examples(&examples));
        }
        command
    }

    fn examples(self, examples: &str) -> StyledStr {
        let heading = Styles::Coloured.style(Role::Heading);
        let word = self.required("help_heading_examples");
        let lines: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
        format!("{heading}{word}:{heading:#}\n{}", lines.join("\n")).into()
    }

    fn argument(self, command: &str, arg: Arg) -> Arg {
        let heading = match (command, arg.is_positional()) {
            ("global", _) => "help_heading_global",
            (_, true) => "help_heading_arguments",
            (_, false) => "help_heading_options",
        };
        let name = name_of(&arg);
        let mut help = self
            .find(&format!("help_{command}_{name}"))
            .or_else(|| self.find(&format!("help_any_{name}")))
            .unwrap_or_else(|| format!("help_{command}_{name}"));
        for bracket in [self.default(&arg), self.values(&arg)].into_iter().flatten() {
            help = format!("{help} {bracket}");
        }
        let value_names: Vec<String> = arg
            .get_value_names()
            .unwrap_or_default()
            .iter()
            .map(|name| self.required(&format!("help_value_{}", name.to_lowercase())))
            .collect();
        let arg = arg.help(help).help_heading(self.required(heading));
        if takes_values(&arg) {
            arg.hide_possible_values(true).hide_default_value(true).value_names(value_names)
        } else {
            arg
        }
    }

    fn values(self, arg: &Arg) -> Option<String> {
        if !takes_values(arg) {
            return None;
        }
        let values = arg.get_possible_values();
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        (!names.is_empty())
            .then(|| self.localizer.say(&messages::help_possible_values(names.join(", "))))
    }

    fn default(self, arg: &Arg) -> Option<String> {
        let default = arg.get_default_values().first().filter(|_| takes_values(arg))?;
        Some(self.localizer.say(&messages::help_default(default.to_string_lossy())))
    }

    /// How the command is called, piece by piece: what must be there, and that more may be.
    fn usage(self, command: &Command) -> Vec<String> {
        let mut usage = vec![format!("[{}]", self.required("help_value_options"))];
        let (positional, options): (Vec<&Arg>, Vec<&Arg>) =
            command.get_arguments().partition(|arg| arg.is_positional());
        for arg in options.into_iter().filter(|arg| arg.is_required_set()) {
            let option = arg.get_long().unwrap_or_default();
            usage.push(format!("--{option} <{}>{}", value_name(arg), repeated(arg)));
        }
        for arg in positional {
            let name = value_name(arg);
            let name =
                if arg.is_required_set() { format!("<{name}>") } else { format!("[{name}]") };
            usage.push(format!("{name}{}", repeated(arg)));
        }
        if command.has_subcommands() {
            usage.push(format!("<{}>", self.required("help_value_command")));
        }
        usage
    }

    /// The pieces of a usage after the path of its command, in lines; the first begins at column `start`.
    fn broken(self, start: usize, path: &str, pieces: &[String]) -> String {
        let mut usage = path.to_owned();
        let mut column = start + path.chars().count();
        for piece in pieces {
            let length = piece.chars().count();
            if column + 1 + length > self.width {
                let indent = start + path.len() + 1;
                // Deep lines leave no room on narrow terminals.
                let indent = if indent + length > self.width { 4 } else { indent };
                usage.push_str(&format!("\n{:indent$}{piece}", ""));
                column = indent + length;
            } else {
                usage.push_str(&format!(" {piece}"));
                column += 1 + length;
            }
        }
        usage
    }
}

/// What an argument's help is called by: its long name, or the name of its field where it is positional.
fn name_of(arg: &Arg) -> String {
    arg.get_long().unwrap_or(arg.get_id().as_str()).replace('-', "_")
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names()
        .and_then(|names| names.first())
        .map(|name| name.to_string())
        .unwrap_or_default()
}

fn repeated(arg: &Arg) -> &'static str {
    if matches!(arg.get_action(), ArgAction::Append) { "..." } else { "" }
}

fn takes_values(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

fn clap_styles() -> ClapStyles {
    let heading = Styles::Coloured.style(Role::Heading);
    ClapStyles::plain().header(heading).usage(heading).literal(heading)
}
