//! The folder that everything is written into: never one with the project's own files in it.

use std::path::{Path, PathBuf};

use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::places::{CONFIG_NAME, Project};

/// The folder: as it was asked for, seen from the current folder; else the usual one of the project.
///
/// Refused are the folders of statements, translations, theme and words, those inside of them, and those that hold
/// one of them or the configuration: a site is removed and made again at will, and what stands in these is not.
pub(crate) fn place(
    asked: Option<&Path>,
    usual: &str,
    project: &Project,
    context: &Context<'_>,
) -> Result<PathBuf, Failure> {
    let out = match asked {
        Some(asked) => context.directory.join(asked),
        None => project.root().join(usual),
    };
    let whole = resolved(&out);
    let config = project.config();
    let theme = PathBuf::from(super::dress::THEME);
    let words = PathBuf::from(super::dress::WORDS);
    for own in [&config.source, &config.translations, &theme, &words] {
        let own_place = resolved(&project.root().join(own));
        if whole.starts_with(&own_place) || own_place.starts_with(&whole) {
            return Err(refused(&out, own));
        }
    }
    if resolved(&project.config_path()).starts_with(&whole) || whole.join(".git").exists() {
        return Err(refused(&out, Path::new(CONFIG_NAME)));
    }
    Ok(out)
}

fn refused(out: &Path, holds: &Path) -> Failure {
    Failure::new(messages::publish_out_holds(out.display(), holds.display()))
        .hint(messages::publish_hint_out())
}

/// The path without symbolic links and `..`, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let mut rest = Vec::new();
    let mut there = path;
    loop {
        if let Ok(mut whole) = there.canonicalize() {
            whole.extend(rest.iter().rev());
            return whole;
        }
        match (there.parent(), there.file_name()) {
            (Some(parent), Some(name)) => {
                rest.push(name);
                there = parent;
            }
            (_, _) => return path.to_owned(),
        }
    }
}
