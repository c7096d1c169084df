//! A generated project in a folder.

use std::path::Path;
use std::{fs, io};

use rayon::prelude::*;

use crate::generated;
use talmach::formats::po::write_new;
use talmach::model::locale::Locale;
use talmach::model::unit::{Unit, UnitKind};

/// Writes a project into a folder; how many bytes its statements and catalogs have.
pub(crate) fn write(folder: &Path, statements: usize) -> io::Result<usize> {
    let locales = ["ru", "be"].map(|tag| Locale::parse(tag).expect("the tags above are locales"));
    fs::write(folder.join("talmach.toml"), "[locales.ru]\n[locales.be]\n")?;
    (0..statements)
        .into_par_iter()
        .map(|number| {
            let id = format!("{}/{:02}/statement-{number}", 2000 + number % 20, 1 + number % 12);
            let units = generated::units(number, generated::UNITS);
            let mut bytes =
                save(&folder.join(format!("source_texts/{id}.md")), markdown(&units).as_bytes())?;
            for locale in &locales {
                let path = folder.join(format!("translations/{locale}/{id}.po"));
                bytes += save(&path, &write_new(&generated::catalog(number, &units, locale)))?;
            }
            Ok(bytes)
        })
        .sum()
}

fn save(path: &Path, bytes: &[u8]) -> io::Result<usize> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes)?;
    Ok(bytes.len())
}

/// The units as a Markdown file.
fn markdown(units: &[Unit]) -> String {
    let mut text = "---\ndate: 2026-11-20\ntags: [strike, letters]\n---\n\n".to_owned();
    for unit in units {
        text.push_str(match unit.kind {
            UnitKind::Title => "# ",
            UnitKind::Heading => "## ",
            UnitKind::ListItem => "- ",
            UnitKind::Quotation => "> ",
            UnitKind::Paragraph
            | UnitKind::Field(_)
            | UnitKind::TableCell
            | UnitKind::Caption
            | UnitKind::Footnote => "",
        });
        text.push_str(&unit.text);
        text.push_str("\n\n");
    }
    text
}
