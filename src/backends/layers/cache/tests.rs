//! What is known is not asked, and nothing is taken for known that is not.

use std::fs;
use std::sync::Arc;

use super::super::script::{Script, Watch, batch};
use super::{Cache, Folder, Store};
use crate::model::locale::Locale;
use crate::workflow::draft::{Backend, Term};

const PLAIN: [u8; 32] = [0; 32];

fn cache(folder: &Folder, options: [u8; 32]) -> (Cache, Watch) {
    let script = Script::answering();
    let watch = script.watch();
    (Cache::new(Box::new(script), Arc::new(folder.clone()), options), watch)
}

#[tokio::test]
async fn a_second_run_asks_only_for_what_is_new() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::new(&root.path().join("answers"));
    let (first, _) = cache(&folder, PLAIN);
    first.translate(&batch(&["one", "two"])).await.unwrap();
    let (second, watch) = cache(&folder, PLAIN);
    let answers = second.translate(&batch(&["three", "two", "one", "four"])).await.unwrap();
    assert_eq!(answers, ["THREE", "TWO", "ONE", "FOUR"]);
    assert_eq!(watch.texts(), ["three", "four"]);
}

#[tokio::test]
async fn another_pair_option_term_or_earlier_text_is_another_question() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::new(root.path());
    let asked = batch(&["human rights", "law"]);
    cache(&folder, PLAIN).0.translate(&asked).await.unwrap();
    let mut pair = asked.clone();
    pair.pair.to = Locale::parse("be").unwrap();
    let mut earlier = asked.clone();
    for query in &mut earlier.queries {
        query.earlier = Some(("human right".into(), "право".into()));
    }
    let mut term = asked.clone();
    term.terms.push(Term::new("Human right", "право человека"));
    let mut note = term.clone();
    note.terms[0].note = Some("never «людские права»".into());
    for (changed, options, anew) in [
        (&asked, PLAIN, 0),
        (&asked, [1; 32], 2),
        (&pair, PLAIN, 2),
        (&earlier, PLAIN, 2),
        (&term, PLAIN, 1),
        (&note, PLAIN, 1),
        (&term, PLAIN, 0),
    ] {
        let (cache, watch) = cache(&folder, options);
        cache.translate(changed).await.unwrap();
        assert_eq!(watch.texts().len(), anew);
    }
}

#[tokio::test]
async fn a_text_that_comes_again_alone_is_asked_anew() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::new(root.path());
    let (cache, watch) = cache(&folder, PLAIN);
    cache.translate(&batch(&["one", "two"])).await.unwrap();
    cache.translate(&batch(&["one", "two"])).await.unwrap();
    assert_eq!(watch.asked(), 1);
    cache.translate(&batch(&["two"])).await.unwrap();
    assert_eq!(watch.texts(), ["one", "two", "two"]);
}

#[test]
fn a_damaged_answer_is_not_there() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::new(root.path());
    let key = blake3::hash(b"key");
    folder.put(&key, "Права\nчеловека").unwrap();
    assert_eq!(folder.get(&key).unwrap(), "Права\nчеловека");
    let path = folder.path(&key);
    let whole = fs::read(&path).unwrap();
    for cut in [0, 10, 65, whole.len() - 1] {
        fs::write(&path, &whole[..cut]).unwrap();
        assert_eq!(folder.get(&key), None, "{cut}");
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_kept_is_still_given() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("file");
    fs::write(&file, "").unwrap();
    let (cache, _) = cache(&Folder::new(&file), PLAIN);
    assert_eq!(cache.translate(&batch(&["one"])).await.unwrap(), ["ONE"]);
}
