//! Laws 4 and 6 over drafts: whatever an engine answers, no person's text changes and no placeholder is lost.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use talmach::model::catalog::Catalog;
use talmach::model::drafting::{Authorship, Origin};
use talmach::model::entry::{Entry, Place, Standing};
use talmach::model::locale::Locale;
use talmach::model::state::State;
use talmach::model::statement::StatementId;
use talmach::model::unit::{Unit, UnitKind};
use talmach::workflow::draft::fake::Fake;
use talmach::workflow::draft::{
    Backend as _, Batch, Masking, Order, Outcome, Plan, Query, Redo, Source, Stale, Wanted,
};
use talmach::workflow::mask::{Masker, Notation};
use talmach::workflow::memory::{Memory, gather};
use talmach::workflow::reconcile::reconcile;
use talmach::workflow::sync::{self, RetiredEntries};

const ON: Date = date(2026, 11, 22);

/// How a translation came to be what it is.
#[derive(Clone, Copy, Debug)]
enum Work {
    None,
    Vouched,
    /// A person's draft.
    Fuzzy,
    /// A draft of ours.
    Ours,
    /// A draft of ours that somebody has edited.
    Edited,
}

#[derive(Clone, Debug)]
struct Passage {
    then: String,
    now: String,
    work: Work,
    /// Whether somebody went on with it after it went stale.
    continued: bool,
}

fn sentence() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-z]{2,9}",
        3 => select(vec![
            "**free**", "*all of them*", "[the letter](https://example.org/a_b)", "`code`", "{name}", "%s", "<b>bold</b>",
            "https://example.org/x", "a@example.org", "⟦1⟧", "<x id=\"1\"/>", "2020", "[^1]", "&nbsp;", "\\*",
        ]).prop_map(str::to_owned),
    ];
    vec(word, 3..9).prop_map(|words| format!("The {}.", words.join(" ")))
}

fn passage() -> impl Strategy<Value = Passage> {
    let work = select(vec![
        Work::None,
        Work::Vouched,
        Work::Vouched,
        Work::Fuzzy,
        Work::Ours,
        Work::Edited,
    ]);
    (vec(sentence(), 1..4), sentence(), 0..5_usize, work, any::<bool>()).prop_map(
        |(sentences, another, change, work, continued)| {
            let mut changed = sentences.clone();
            match change {
                0 => changed.push(another),
                1 => changed[0] = another,
                2 if changed.len() > 1 => drop(changed.remove(0)),
                _ => {}
            }
            Passage { then: sentences.join(" "), now: changed.join(" "), work, continued }
        },
    )
}

/// A right translation, from an engine that makes no mistakes.
fn translated(masker: &Masker, text: &str) -> String {
    let masked = masker.mask(text, Notation::Xml);
    let pair = talmach::workflow::draft::Pair { from: locale("en"), to: locale("ru") };
    let query = Query { text: masked.text.clone(), ..Query::default() };
    let batch = Batch::new(pair, vec![query]);
    masked.unmask(&Fake::new(Masking::Xml, 0, 0).answer(&batch).unwrap()[0]).unwrap()
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn units<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<Unit> {
    texts.map(|text| Unit { kind: UnitKind::Paragraph, text: text.clone() }).collect()
}

fn entry(masker: &Masker, passage: &Passage) -> Entry {
    let mut entry = Entry::new(&passage.then);
    let text = translated(masker, &passage.then);
    match passage.work {
        Work::None => {}
        Work::Vouched => entry.translation = vec![text],
        Work::Fuzzy => {
            entry.translation = vec![text];
            entry.standing = Standing::Draft;
        }
        Work::Ours | Work::Edited => {
            let origin = Origin::Machine { engine: "old 1".to_owned(), pivot: None };
            entry.drafted_by(text, &[origin], ON);
            if matches!(passage.work, Work::Edited) {
                entry.translation[0].push_str(" Правка.");
            }
        }
    }
    entry
}

/// The texts that a person wrote or worked on.
fn persons(catalog: &Catalog) -> BTreeSet<String> {
    let is_persons = |entry: &&Entry| match entry.authorship() {
        Authorship::Person | Authorship::EditedDraft(_) => true,
        Authorship::Nobody | Authorship::Draft(_) => false,
    };
    catalog.entries.iter().filter(is_persons).map(|entry| entry.text().to_owned()).collect()
}

fn tokens(masker: &Masker, text: &str) -> Vec<String> {
    let mut tokens: Vec<String> =
        masker.tokens(text).into_iter().map(|token| text[token.span].to_owned()).collect();
    tokens.sort();
    tokens
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_persons_text_changes_and_no_placeholder_is_lost(
        passages in vec(passage(), 1..7), seed in any::<u64>(), spoilt in select(vec![0, 30, 100]), redo in any::<bool>(),
        masking in select(vec![Masking::Xml, Masking::Brackets, Masking::None]),
    ) {
        let (ru, en, masker) = (locale("ru"), locale("en"), Masker::new(&[]).unwrap());
        let before = Catalog { entries: passages.iter().map(|passage| entry(&masker, passage)).collect() };
        let then = units(passages.iter().map(|p| &p.then));
        let old = sync::plan(&then, &before, &ru, ON, RetiredEntries::Keep).catalog;
        let now = units(passages.iter().map(|p| &p.now));
        let mut synced = sync::plan(&now, &old, &ru, ON, RetiredEntries::Keep);
        for (passage, &at) in passages.iter().zip(&synced.entries) {
            let entry = &mut synced.catalog.to_mut().entries[at];
            if passage.continued && matches!(entry.state(), State::Stale { .. }) {
                entry.translation[0].push_str(" Дальше.");
            }
        }
        let statement = StatementId::parse("strike").unwrap();
        let memory = Memory::build(ru.clone(), gather(&statement, &synced.catalog));
        let sources = [
            Source::Memory { threshold: 70 },
            Source::Backend { name: "one".to_owned(), from: None },
            Source::Backend { name: "two".to_owned(), from: None },
        ];
        let engines = [Fake::new(masking, seed, spoilt).named("one"), Fake::new(Masking::Xml, seed ^ 7, spoilt)];
        let redo = if redo { Redo::Again } else { Redo::Leave };
        let wanted = Wanted { stale: Stale::Draft, redo, ..Wanted::default() };
        let mut plan = Plan::new(Order {
            statement: &statement,
            source_locale: &en,
            locale: &ru,
            units: &now,
            catalog: &synced.catalog,
            entries: &synced.entries,
            sources: &sources,
            memory: Some(&memory),
            pivots: &[],
            masker: &masker,
            terms: &[],
            wanted: &wanted,
        });
        let mut rounds = 0;
        while let Some(&source) = plan.waiting().first() {
            let engine = &engines[source - 1];
            for request in plan.next_requests(source, engine.profile(), 2) {
                plan.accept(request.ticket, engine.answer(&request.batch));
            }
            rounds += 1;
            prop_assert!(rounds < 1_000, "the plan does not end");
        }
        prop_assert!(plan.is_done());

        let mut drafted = synced.catalog.clone().into_owned();
        let applied = plan.apply(&mut drafted, ON);
        prop_assert!(applied.overtaken.is_empty());
        let mut again = drafted.clone();
        prop_assert!(plan.apply(&mut again, ON).written.is_empty());
        prop_assert!(again.says_the_same(&drafted));

        // Law 4: what a person wrote is there.
        for text in persons(&synced.catalog) {
            let kept = drafted.entries.iter().any(|entry| {
                entry.text().contains(&text)
                    || entry.comments.iter().any(|comment| comment.strip_prefix(" > ") == Some(&*text))
            });
            prop_assert!(kept, "{text:?} is lost");
        }
        for (unit, &at) in synced.entries.iter().enumerate() {
            let (old, new) = (&synced.catalog.entries[at], &drafted.entries[at]);
            if !applied.written.contains(&unit) {
                prop_assert!(applied.written.iter().any(|other| synced.entries[*other] == at) || old.says_the_same(new));
                continue;
            }
            // What is written is a marked draft of the English now, with the placeholders of the English now.
            prop_assert_eq!(new.state(), State::Draft);
            prop_assert!(matches!(new.authorship(), Authorship::Draft(_)));
            let by_engine = plan.items().iter().any(|item| item.unit == unit && matches!(
                &item.outcome,
                Outcome::Drafted(draft) if !draft.origins.contains(&Origin::Kept)
                    && !draft.origins.iter().any(|origin| matches!(origin, Origin::Memory { .. }))
            ));
            if by_engine {
                prop_assert_eq!(tokens(&masker, &new.source), tokens(&masker, new.text()));
            }
        }

        // Law 5: with the old English, what was vouched for is back as it was, and current.
        let back = reconcile(&then, &drafted, &ru, ON);
        for (passage, (unit, tracked)) in passages.iter().zip(then.iter().zip(&back.units)) {
            let changed = !now.iter().any(|other| other.text == unit.text);
            if matches!(passage.work, Work::Vouched) && changed {
                let stood = old.entries.iter().find(|e| e.source == unit.text && e.place == Place::Live);
                let (Some(stood), Some(entry)) = (stood, tracked.entry(&drafted)) else { continue };
                // What somebody has gone on with since is theirs, and no longer what it was.
                if !synced.catalog.entries.iter().any(|entry| entry.text() == stood.text()) {
                    continue;
                }
                prop_assert_eq!((entry.text(), entry.state()), (stood.text(), State::Current));
            }
        }
    }
}
