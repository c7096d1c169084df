//! Hunspell dictionaries: found where they are usually installed, read when they are first asked for.

use std::collections::BTreeMap;
use std::env::split_paths;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use encoding_rs::Encoding;

use super::store::{StoreError, read_anywhere};
use crate::checks::language::SpellingOptions;
use crate::checks::lexicon::{Lexicon, LexiconError};
use crate::model::locale::{Locale, Orthography};

/// Where systems keep dictionaries for everybody.
const SYSTEM: &[&str] = &[
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
];

/// The dictionaries of a project's locales. Each is read once, by whoever asks first.
#[derive(Debug)]
pub struct Dictionaries {
    /// Where to look, in this order.
    folders: Vec<PathBuf>,
    /// One dictionary that the project names, without its extension.
    named: Option<PathBuf>,
    /// The project's list of words.
    words: Option<PathBuf>,
    locales: BTreeMap<Locale, Slot>,
}

#[derive(Debug)]
struct Slot {
    orthography: Orthography,
    /// The text of the dictionary.
    lexicon: OnceLock<Result<Lexicon, DictionaryError>>,
    /// What was wrong with it when it was taken in.
    broken: OnceLock<Option<DictionaryError>>,
}

/// There is no lexicon of a locale: its spelling cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum DictionaryError {
    /// None of the dictionaries that would do is in any of the folders.
    #[error("no dictionary for {locale}")]
    Absent { locale: Locale, names: Vec<String>, folders: Vec<PathBuf> },
    /// What the project names is no folder, and named after none of its languages: nobody would ever look into it.
    #[error("{path}: named after no language of the project")]
    Misnamed { path: PathBuf },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{path}: not in {charset}")]
    Undecodable { path: PathBuf, charset: String },
    #[error("{path}: {error}")]
    Broken { path: PathBuf, error: LexiconError },
}

/// The folders in which dictionaries usually are: those of `DICPATH`, the user's own (`data_home` is usually
/// `~/.local/share`), the system's.
pub fn usual_folders(dicpath: Option<&OsStr>, data_home: Option<&Path>) -> Vec<PathBuf> {
    let named = dicpath.into_iter().flat_map(split_paths).filter(|path| path.is_absolute());
    let own = data_home
        .into_iter()
        .flat_map(|home| ["hunspell", "myspell", "myspell/dicts"].map(|folder| home.join(folder)));
    named.chain(own).chain(SYSTEM.iter().map(PathBuf::from)).collect()
}

impl Dictionaries {
    /// The dictionaries of these locales, none of them read yet. Paths in the options are from `root`, the project's.
    pub fn new(
        mut folders: Vec<PathBuf>,
        options: &SpellingOptions,
        root: &Path,
        locales: impl IntoIterator<Item = (Locale, Orthography)>,
    ) -> Self {
        let mut named = None;
        if let Some(dictionary) = options.dictionary.as_deref().map(|path| root.join(path)) {
            if dictionary.is_dir() {
                folders.insert(0, dictionary);
            } else {
                named = Some(without_extension(dictionary));
            }
        }
        let words = options.words.as_deref().map(|path| root.join(path));
        let slot = |(locale, orthography)| {
            (locale, Slot { orthography, lexicon: OnceLock::new(), broken: OnceLock::new() })
        };
        Self { folders, named, words, locales: locales.into_iter().map(slot).collect() }
    }

    /// The lexicon of a locale, read and taken in when it is first asked for; `None` for a locale that the project does
    /// not have.
    pub fn lexicon(&self, locale: &Locale) -> Option<Result<&Lexicon, &DictionaryError>> {
        let slot = self.locales.get(locale)?;
        let found = self.forms(locale)?;
        let Ok(lexicon) = found else { return Some(found) };
        let broken = || {
            let error = lexicon.take_in().err()?.clone();
            let path = self.find(locale, slot.orthography).unwrap_or_default();
            Some(DictionaryError::Broken { path: with_extension(&path, "dic"), error })
        };
        Some(slot.broken.get_or_init(broken).as_ref().map_or(Ok(lexicon), Err))
    }

    /// The lexicon of a locale for the forms of words alone: it is read, and not taken in.
    pub fn forms(&self, locale: &Locale) -> Option<Result<&Lexicon, &DictionaryError>> {
        let slot = self.locales.get(locale)?;
        Some(slot.lexicon.get_or_init(|| self.load(locale, slot.orthography)).as_ref())
    }

    fn load(&self, locale: &Locale, orthography: Orthography) -> Result<Lexicon, DictionaryError> {
        let stem = self.find(locale, orthography)?;
        let (aff, dic) = (with_extension(&stem, "aff"), with_extension(&stem, "dic"));
        let aff_bytes = read_anywhere(&aff)?;
        let charset = charset(&aff_bytes);
        let aff_text = decode(aff_bytes, &charset, &aff)?;
        let dic_bytes = in_utf8(read_anywhere(&dic)?, &charset, &dic)?;
        let words = match &self.words {
            Some(path) => decode(read_anywhere(path)?, "UTF-8", path)?,
            None => String::new(),
        };
        Ok(Lexicon::new(locale.language(), aff_text, dic_bytes, &words))
    }

    /// The path of a dictionary without its extension.
    fn find(&self, locale: &Locale, orthography: Orthography) -> Result<PathBuf, DictionaryError> {
        if let Some(named) = &self.named {
            if is_of(named, locale) {
                return Ok(named.clone());
            }
            if !self.locales.keys().any(|locale| is_of(named, locale)) {
                return Err(DictionaryError::Misnamed { path: named.clone() });
            }
        }
        let names = names(locale, orthography);
        let places =
            self.folders.iter().flat_map(|folder| names.iter().map(|name| folder.join(name)));
        let is_there =
            |stem: &PathBuf| ["aff", "dic"].iter().all(|end| with_extension(stem, end).is_file());
        let found = places.into_iter().find(is_there);
        found.ok_or_else(|| DictionaryError::Absent {
            locale: locale.clone(),
            names,
            folders: self.folders.clone(),
        })
    }
}

/// The names under which a locale's dictionary may be installed, the likeliest first.
fn names(locale: &Locale, orthography: Orthography) -> Vec<String> {
    let tag = locale.as_str().replace('-', "_");
    let classical = orthography == Orthography::Classical || locale.as_str().contains("tarask");
    let names: &[&str] = match locale.language() {
        "be" if classical => &[
            "be_BY@tarask",
            "be_BY_tarask",
            "be@tarask",
            "be-tarask",
            "be_BY-tarask",
            "be-classic",
        ],
        "be" => &["be_BY", "be-official", "be"],
        "ru" => &["ru_RU", "ru-RU", "ru"],
        "uk" => &["uk_UA", "uk"],
        "pl" => &["pl_PL", "pl"],
        "de" => &["de_DE", "de_DE_frami", "de"],
        "lt" => &["lt_LT", "lt"],
        "fr" => &["fr_FR", "fr"],
        "es" => &["es_ES", "es"],
        language => {
            return vec![
                tag.clone(),
                locale.as_str().to_owned(),
                format!("{language}_{}", language.to_uppercase()),
            ];
        }
    };
    let mut all: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    if tag.contains('_') && !all.contains(&tag) {
        all.insert(0, tag);
    }
    all
}

/// Whether a dictionary is named after a locale's language: `be_BY`, `be-official`.
fn is_of(stem: &Path, locale: &Locale) -> bool {
    let name = stem.file_name().and_then(OsStr::to_str).unwrap_or_default();
    name.strip_prefix(locale.language())
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn without_extension(path: PathBuf) -> PathBuf {
    match path.extension().and_then(OsStr::to_str) {
        Some("aff" | "dic") => path.with_extension(""),
        Some(_) | None => path,
    }
}

/// `be_BY@tarask.1` has no extension of ours, so nothing is replaced.
fn with_extension(stem: &Path, extension: &str) -> PathBuf {
    let mut name = stem.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// What an affix file says that it is written in; UTF-8 where it says nothing, as new ones are.
fn charset(aff: &[u8]) -> String {
    let lines = aff.split(|byte| matches!(byte, b'\n' | b'\r'));
    let named =
        lines.filter_map(|line| line.strip_prefix(BOM).unwrap_or(line).strip_prefix(b"SET "));
    let name = named.map(String::from_utf8_lossy).next().unwrap_or_default();
    if name.trim().is_empty() { "UTF-8".to_owned() } else { name.trim().to_owned() }
}

const BOM: &[u8] = b"\xef\xbb\xbf";

fn decode(bytes: Vec<u8>, charset: &str, path: &Path) -> Result<String, DictionaryError> {
    String::from_utf8(in_utf8(bytes, charset, path)?).map_err(|_| undecodable(charset, path))
}

/// The bytes of a text in UTF-8. Hunspell's names of charsets are nearly those of the web.
fn in_utf8(bytes: Vec<u8>, charset: &str, path: &Path) -> Result<Vec<u8>, DictionaryError> {
    let label = charset.to_ascii_lowercase();
    let label = label.strip_prefix("microsoft-").unwrap_or(&label);
    let encoding = Encoding::for_label(label.as_bytes());
    let decoded = if encoding == Some(encoding_rs::UTF_8) && !bytes.starts_with(BOM) {
        // What most of them are is not copied.
        (Encoding::utf8_valid_up_to(&bytes) == bytes.len()).then_some(bytes)
    } else {
        encoding.and_then(|encoding| {
            let (text, wrong) = encoding.decode_with_bom_removal(&bytes);
            (!wrong).then(|| text.into_owned().into_bytes())
        })
    };
    decoded.ok_or_else(|| undecodable(charset, path))
}

fn undecodable(charset: &str, path: &Path) -> DictionaryError {
    DictionaryError::Undecodable { path: path.to_owned(), charset: charset.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const BE: &str = "SFX P Y 1\nSFX P 0 і к\n";

    fn of(folder: &Path, options: &SpellingOptions, tag: &str) -> Dictionaries {
        let locale = Locale::parse(tag).unwrap();
        let orthography = Orthography::Official;
        Dictionaries::new(vec![folder.join("system")], options, folder, [(locale, orthography)])
    }

    fn knows(dictionaries: &Dictionaries, tag: &str, word: &str) -> bool {
        dictionaries.lexicon(&Locale::parse(tag).unwrap()).unwrap().unwrap().knows(word)
    }

    #[test]
    fn a_dictionary_of_no_language_is_told_and_not_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("system/be_BY"), BE, "1\nпіці\n", "UTF-8");
        let refused = |named: &str| {
            let options = SpellingOptions {
                dictionary: Some(named.to_owned()),
                ..SpellingOptions::default()
            };
            let dictionaries = of(folder.path(), &options, "be");
            let lexicon = dictionaries.lexicon(&Locale::parse("be").unwrap()).unwrap();
            lexicon.map(|_| ()).map_err(ToString::to_string).unwrap_err()
        };
        assert!(refused("ours").ends_with("named after no language of the project"));
        assert!(refused("dictionaries/ru_RU.dic").ends_with("no language of the project"));
        assert!(refused("be_BY.dic").ends_with("no such file"));
    }

    /// Writes a dictionary as the charset has it.
    fn write(path: &Path, aff: &str, dic: &str, charset: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let encoding = Encoding::for_label(charset.as_bytes()).unwrap();
        for (end, text) in [("aff", aff), ("dic", dic)] {
            fs::write(with_extension(path, end), encoding.encode(text).0).unwrap();
        }
    }

    #[test]
    fn dictionaries_are_found_and_decoded() {
        let folder = tempfile::tempdir().unwrap();
        let system = folder.path().join("system");
        write(&system.join("be_BY"), BE, "1\nстрайк/P\n", "utf-8");
        write(&system.join("ru_RU"), "SET KOI8-R\n", "1\nзабастовка\n", "koi8-r");
        write(&system.join("uk_UA"), "SET microsoft-cp1251\n", "1\nстрайк\n", "windows-1251");
        let options = SpellingOptions::default();
        for (tag, known, unknown) in [
            ("be", "страйкі", "забастовка"),
            ("ru", "забастовка", "страйк"),
            ("uk", "страйк", "стройк"),
        ] {
            let dictionaries = of(folder.path(), &options, tag);
            assert!(knows(&dictionaries, tag, known));
            assert!(!knows(&dictionaries, tag, unknown));
        }
    }

    #[test]
    fn what_was_not_found_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let dictionaries = of(folder.path(), &SpellingOptions::default(), "be-tarask");
        let locale = Locale::parse("be-tarask").unwrap();
        let Some(Err(DictionaryError::Absent { names, folders, .. })) =
            dictionaries.lexicon(&locale)
        else {
            panic!("there is none");
        };
        assert!(names.contains(&"be_BY@tarask".to_owned()), "{names:?}");
        assert!(!names.contains(&"be_BY".to_owned()), "{names:?}");
        assert_eq!(*folders, [folder.path().join("system")]);
        assert!(dictionaries.lexicon(&Locale::parse("ru").unwrap()).is_none());
    }

    #[test]
    fn a_project_may_name_a_dictionary_or_a_folder_and_a_list_of_words() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("own/be_BY"), BE, "1\nстрайк/P\n", "utf-8");
        write(&folder.path().join("system/be_BY"), BE, "1\nзабастоўка\n", "utf-8");
        fs::write(folder.path().join("words.txt"), "# ours\nЗелянкоўскі\n").unwrap();
        for dictionary in ["own", "own/be_BY", "own/be_BY.dic", "own/be_BY.aff"] {
            let options = SpellingOptions {
                dictionary: Some(dictionary.to_owned()),
                words: Some("words.txt".to_owned()),
            };
            let dictionaries = of(folder.path(), &options, "be");
            assert!(knows(&dictionaries, "be", "страйкі"), "{dictionary}");
            assert!(knows(&dictionaries, "be", "Зелянкоўскага"));
            assert!(!knows(&dictionaries, "be", "забастоўка"));
        }
        let options = SpellingOptions { words: Some("lost.txt".to_owned()), ..Default::default() };
        let dictionaries = of(folder.path(), &options, "be");
        let found = dictionaries.lexicon(&Locale::parse("be").unwrap());
        assert!(matches!(found, Some(Err(DictionaryError::Store(StoreError::Absent { .. })))));
    }

    #[test]
    fn what_is_no_dictionary_is_an_error_and_no_guess() {
        let folder = tempfile::tempdir().unwrap();
        let be = Locale::parse("be").unwrap();
        for (aff, bytes) in [("SET UTF-8\n", b"1\n\xff\n".as_slice()), ("SET nothing\n", b"1\n")] {
            let stem = folder.path().join("system/be_BY");
            write(&stem, aff, "", "utf-8");
            fs::write(with_extension(&stem, "dic"), bytes).unwrap();
            let dictionaries = of(folder.path(), &SpellingOptions::default(), "be");
            let found = dictionaries.lexicon(&be);
            assert!(matches!(found, Some(Err(DictionaryError::Undecodable { .. }))), "{found:?}");
        }
    }

    #[test]
    fn folders_are_the_users_before_the_systems() {
        let folders = usual_folders(
            Some(OsStr::new("/a:relative:/b")),
            Some(Path::new("/home/.local/share")),
        );
        assert_eq!(folders[..3], ["/a", "/b", "/home/.local/share/hunspell"].map(PathBuf::from));
        assert!(folders.contains(&PathBuf::from("/usr/share/hunspell")));
    }
}
