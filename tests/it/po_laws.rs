//! The laws of reading and writing catalogs, on catalogs and files made at random.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use talmach::formats::po::read::read;
use talmach::formats::po::write::{Gettext, write, write_new, write_new_for};
use talmach::model::catalog::Catalog;
use talmach::model::entry::Entry;

use crate::po_generated::{catalog, prose, sentences, wild};

/// Pieces that files are made of, sound and unsound.
const PIECES: [&str; 34] = [
    "msgid \"a\"\n",
    "msgid \"b\"\n",
    "msgid \"\"\n",
    "msgstr \"c\"\n",
    "msgstr \"\"\n",
    "\"more\\n\"\n",
    "msgctxt \"d\"\n",
    "msgid_plural \"e\"\n",
    "msgstr[0] \"f\"\n",
    "msgstr[1] \"g\"\n",
    "\n",
    " \n",
    "# note\n",
    "#. extracted\n",
    "#: a:1\n",
    "#, fuzzy, x\n",
    "#= sticky\n",
    "#\n",
    "#| msgid \"h\"\n",
    "#~ msgid \"i\"\n",
    "#~ msgstr \"j\"\n",
    "#~| msgid \"k\"\n",
    "#~\n",
    "domain \"l\"\n",
    "msgid \"m\" msgstr \"n\"",
    " ",
    "\r\n",
    "\t",
    "msgid \"o\\\np\"\n",
    "<<<<<<< q\n",
    "\"\\x41\\320\\277\"\n",
    "#~ ",
    "\u{feff}",
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n",
];

fn is_read_back(catalog: &Catalog, bytes: &[u8]) -> Result<(), TestCaseError> {
    let back = read(bytes).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
    for (one, other) in catalog.entries.iter().zip(&back.catalog.entries) {
        prop_assert!(one.says_the_same(other), "{one:#?}\n{other:#?}");
    }
    prop_assert_eq!(catalog.entries.len(), back.catalog.entries.len());
    Ok(())
}

proptest! {
    #[test]
    fn a_written_catalog_is_read_back(catalog in catalog(wild)) {
        is_read_back(&catalog, &write_new(&catalog))?;
        is_read_back(&catalog, &write_new_for(&catalog, Gettext::V0_21))?;
    }

    #[test]
    fn ordinary_sentences_are_folded_alike_for_old_and_new_gettext(text in sentences()) {
        let entry = Entry { translation: vec![text], ..Entry::new("a") };
        let catalog = Catalog { entries: vec![entry] };
        prop_assert_eq!(write_new(&catalog), write_new_for(&catalog, Gettext::V0_21));
    }

    #[test]
    fn a_file_written_again_is_the_file(catalog in catalog(prose)) {
        let bytes = write_new(&catalog);
        let po = read(&bytes).unwrap();
        prop_assert_eq!(write(&po, &po.catalog), bytes);
    }

    #[test]
    fn changing_one_entry_changes_its_bytes_alone(
        pieces in vec(prose(), 1..5),
        which in any::<Index>(),
        eol in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let file: Vec<String> = pieces.iter().enumerate().map(|(n, _)| {
            format!("# odd\n#:x  :  1\nmsgid \"{n}\"\n\n  \"\"\nmsgstr    \"old\"\n\n\n").replace('\n', eol)
        }).collect();
        let mut po = read(file.concat().as_bytes()).unwrap();
        let which = which.index(pieces.len());
        po.catalog.entries[which].translation = vec![pieces[which].clone()];
        let written = String::from_utf8(write(&po, &po.catalog)).unwrap();
        let before = file[..which].concat();
        let after = file[which + 1..].concat();
        prop_assert!(written.starts_with(&before));
        prop_assert!(written.ends_with(&after));
        let eols = written.matches('\n').count() + written.matches('\r').count();
        prop_assert_eq!(eols, written.matches(eol).count() * eol.len());
        let back = read(written.as_bytes()).unwrap();
        prop_assert_eq!(back.catalog.entries[which].text(), &pieces[which]);
    }

    #[test]
    fn any_readable_file_survives_and_any_change_of_it_says_what_was_meant(
        pieces in vec(prop::sample::select(PIECES.to_vec()), 0..14),
        order in vec(any::<Index>(), 0..6),
        change in any::<Index>(),
    ) {
        let bytes = pieces.concat().into_bytes();
        if let Ok(po) = read(&bytes) {
            prop_assert_eq!(write(&po, &po.catalog), bytes);
            let mut wanted: Vec<Entry> = Vec::new();
            let entries = &po.catalog.entries;
            for index in order.iter().filter(|_| !entries.is_empty()) {
                let entry = index.get(entries);
                if !wanted.iter().any(|e| (&e.source, &e.context) == (&entry.source, &entry.context)) {
                    wanted.push(entry.clone());
                }
            }
            let at = change.index(wanted.len() + 1);
            wanted.insert(at, Entry { translation: vec!["новы".to_owned()], ..Entry::new("new") });
            let written = write(&po, &Catalog { entries: wanted.clone() });
            let back = read(&written).map_err(|p| TestCaseError::fail(format!("{p:?}")))?;
            let said = |entries: &[Entry]| entries.iter()
                .map(|e| (e.place, e.context.clone(), e.source.clone(), e.translation.clone()))
                .filter(|(_, _, source, _)| !source.is_empty())
                .collect::<Vec<_>>();
            wanted.retain(|e| e.seat.is_none() || e.place == talmach::model::entry::Place::Live || !e.is_empty());
            let mut back = back.catalog.entries;
            back.retain(|e| e.place == talmach::model::entry::Place::Live || !e.is_empty());
            prop_assert_eq!(said(&back), said(&wanted), "{}", String::from_utf8_lossy(&written));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..400)) {
        if let Err(problems) = read(&bytes) {
            prop_assert!(!problems.is_empty() && problems.len() <= 50);
            prop_assert!(problems.iter().all(|p| p.line > 0 && p.column > 0));
            prop_assert!(problems.is_sorted_by_key(|p| (p.line, p.column)));
        }
    }

    #[test]
    fn a_damaged_file_is_refused_or_kept(
        catalog in catalog(wild),
        at in any::<Index>(),
        cut in 0_usize..20,
        patch in vec(any::<u8>(), 0..4),
    ) {
        let mut bytes = write_new(&catalog);
        let at = at.index(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, patch);
        if let Ok(po) = read(&bytes) {
            prop_assert_eq!(write(&po, &po.catalog), bytes);
        }
    }
}
