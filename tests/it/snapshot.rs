//! Texts kept under `tests/it/snapshots/`; `SNAPSHOTS=overwrite` brings them up to date.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Compares texts with the files of a folder of snapshots, and the list of files, too.
#[track_caller]
pub(crate) fn compare(folder: &str, texts: &[(String, String)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots").join(folder);
    let overwrite = env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite");
    if overwrite {
        write(&folder, texts);
    }
    let kept: BTreeSet<PathBuf> = files(&folder).into_iter().collect();
    let made: BTreeSet<PathBuf> = texts.iter().map(|(name, _)| folder.join(name)).collect();
    assert_eq!(kept, made, "SNAPSHOTS=overwrite brings the files up to date");
    for (name, text) in texts {
        let kept = fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            kept == *text,
            "{name} differs (SNAPSHOTS=overwrite accepts the new one)\n--- kept\n{kept}\n--- now\n{text}"
        );
    }
}

fn write(folder: &Path, texts: &[(String, String)]) {
    for stale in files(folder) {
        fs::remove_file(stale).unwrap();
    }
    for (name, text) in texts {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
