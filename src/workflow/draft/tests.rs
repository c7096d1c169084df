//! The plan, step by step.

mod named;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::fake::Fake;
use super::{
    Backend, BackendError, Batch, ErrorKind, Left, Limits, Masking, Occasion, Order, Outcome,
    PivotTexts, Plan, Readiness, Reason, Redo, Refusal, Retry, Source, Stale, Term, Wanted,
};
use crate::model::catalog::Catalog;
use crate::model::drafting::{Authorship, Origin};
use crate::model::entry::{Entry, Place};
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::model::statement::StatementId;
use crate::model::unit::{Unit, UnitKind};
use crate::workflow::mask::Masker;
use crate::workflow::memory::{Memory, gather};
use crate::workflow::reconcile::reconcile;
use crate::workflow::sync::{self, RetiredEntries};

const ON: Date = jiff::civil::date(2026, 11, 22);

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn units(texts: &[&str]) -> Vec<Unit> {
    texts.iter().map(|text| Unit { kind: UnitKind::Paragraph, text: (*text).to_owned() }).collect()
}

/// A statement, and what is wanted.
struct Case {
    units: Vec<Unit>,
    catalog: Catalog,
    entries: Vec<usize>,
    sources: Vec<Source>,
    memory: Option<Memory>,
    pivots: Vec<PivotTexts>,
    terms: Vec<Term>,
    wanted: Wanted,
    locale: Locale,
}

impl Case {
    /// The catalog brought in step with the texts.
    fn new(texts: &[&str], entries: Vec<Entry>) -> Self {
        let units = units(texts);
        let locale = locale("ru");
        let base = Catalog { entries };
        let plan = sync::plan(&units, &base, &locale, ON, RetiredEntries::Keep);
        Self {
            units,
            catalog: plan.catalog.into_owned(),
            entries: plan.entries,
            sources: vec![Source::Backend { name: "fake".to_owned(), from: None }],
            memory: None,
            pivots: Vec::new(),
            terms: Vec::new(),
            wanted: Wanted { stale: Stale::Draft, ..Wanted::default() },
            locale,
        }
    }

    /// Runs the plan with these engines, one for each source, and gives what each was asked, batch by batch.
    fn run(&self, engines: &[Fake], check: impl FnOnce(&Plan<'_>)) -> Vec<Vec<String>> {
        let texts = |batch: Batch| batch.queries.into_iter().map(|query| query.text).collect();
        self.batches(engines, check).into_iter().map(texts).collect()
    }

    fn batches(&self, engines: &[Fake], check: impl FnOnce(&Plan<'_>)) -> Vec<Batch> {
        self.planned(|plan| {
            let mut asked = Vec::new();
            while let Some(&source) = plan.waiting().first() {
                for request in plan.next_requests(source, engines[source].profile(), 1) {
                    plan.accept(request.ticket, engines[source].answer(&request.batch));
                    asked.push(request.batch);
                }
            }
            assert!(plan.is_done());
            check(plan);
            asked
        })
    }

    fn planned<T>(&self, work: impl FnOnce(&mut Plan<'_>) -> T) -> T {
        let (statement, en) = (StatementId::parse("strike").unwrap(), locale("en"));
        let masker = Masker::new(&[]).unwrap();
        work(&mut Plan::new(Order {
            statement: &statement,
            source_locale: &en,
            locale: &self.locale,
            units: &self.units,
            catalog: &self.catalog,
            entries: &self.entries,
            sources: &self.sources,
            memory: self.memory.as_ref(),
            pivots: &self.pivots,
            masker: &masker,
            terms: &self.terms,
            wanted: &self.wanted,
        }))
    }

    fn applied(&self, engines: &[Fake]) -> Catalog {
        let mut catalog = self.catalog.clone();
        self.run(engines, |plan| {
            plan.apply(&mut catalog, ON);
            let again = plan.apply(&mut catalog.clone(), ON);
            assert!(again.written.is_empty());
        });
        catalog
    }
}

fn entry(source: &str, translation: &str) -> Entry {
    let mut entry = Entry::new(source);
    entry.translation = vec![translation.to_owned()];
    entry
}

fn fake() -> Fake {
    Fake::new(Masking::Brackets, 1, 0)
}

#[test]
fn what_is_missing_is_asked_in_batches_and_becomes_a_marked_draft() {
    let case = Case::new(&["One *two*.", "Three.", "Four."], vec![entry("Three.", "Три.")]);
    let limits = Limits { items: 1, characters: 100, bytes: 100 };
    assert_eq!(case.run(&[fake().limited(limits)], |_| ()), [["One ⟦1⟧two⟦2⟧."], ["Four."]]);
    assert_eq!(case.run(&[fake()], |_| ()), [["One ⟦1⟧two⟦2⟧.", "Four."]]);
    let catalog = case.applied(&[fake()]);
    let drafted = &catalog.entries[0];
    assert_eq!((drafted.text(), drafted.state()), ("Оне *тжо*.", State::Draft));
    assert_eq!(
        drafted.authorship(),
        Authorship::Draft(vec![Origin::Machine { engine: "fake 1".to_owned(), pivot: None }])
    );
    assert_eq!(catalog.entries[1].text(), "Три.");
}

#[test]
fn a_stale_unit_keeps_its_unchanged_sentences_word_for_word() {
    let case = Case::new(
        &["The strike began at dawn. It was cold. Nobody was hurt."],
        vec![entry(
            "The strike began at dawn. Nobody was hurt.",
            "Забастовка началась на рассвете. Никто не пострадал.",
        )],
    );
    assert_eq!(case.run(&[fake()], |_| ()), [["It was cold."]]);
    let catalog = case.applied(&[fake()]);
    let text = catalog.entries[0].text();
    assert!(
        text.starts_with("Забастовка началась на рассвете. ")
            && text.ends_with(" Никто не пострадал."),
        "{text}"
    );
    assert!(catalog.entries[0].previous.is_none());
    // The old pair is retired, and comes back with its English.
    let old = units(&["The strike began at dawn. Nobody was hurt."]);
    let back = reconcile(&old, &catalog, &case.locale, ON);
    assert_eq!(back.units[0].state(&catalog), State::Current);
    assert_eq!(
        back.units[0].entry(&catalog).unwrap().text(),
        "Забастовка началась на рассвете. Никто не пострадал."
    );
}

#[test]
fn a_removed_sentence_needs_no_engine() {
    let case = Case::new(
        &["Nobody was hurt."],
        vec![entry("It was cold. Nobody was hurt.", "Было холодно. Никто не пострадал.")],
    );
    assert!(case.run(&[fake()], |_| ()).is_empty());
    assert_eq!(case.applied(&[fake()]).entries[0].text(), "Никто не пострадал.");
}

#[test]
fn a_persons_text_is_left_unless_it_is_named() {
    let mut worked_on = entry("It was cold and dark out there.", "Было холодно.");
    worked_on.source_changed("It was cold and dark out here.", ON);
    worked_on.translation = vec!["Было холодно и".to_owned()];
    let mut fuzzy = entry("Yes.", "Да.");
    fuzzy.standing = crate::model::entry::Standing::Draft;
    let entries = vec![worked_on, fuzzy, entry("No.", "Нет.")];
    let texts = ["It was cold and dark out here.", "Yes.", "No."];
    let mut case = Case::new(&texts, entries);
    case.wanted.redo = Redo::Again;
    let asked = case.run(&[fake()], |plan| {
        assert_eq!(plan.left().get(&Left::Persons), Some(&2));
        assert_eq!(plan.left().get(&Left::Current), Some(&1));
    });
    assert!(asked.is_empty());
    case.wanted.replace = BTreeSet::from([2]);
    let catalog = case.applied(&[fake()]);
    assert_eq!(catalog.entries[1].text(), "Да.");
    assert_eq!(catalog.entries[2].comments[..2], [" talmach: replaced on 2026-11-22:", " > Нет."]);
}

#[test]
fn our_own_draft_is_made_again_on_demand_alone() {
    let mut draft = Entry::new("Yes, it is.");
    draft.drafted_by("Да, так.".to_owned(), &[Origin::Kept], ON);
    let mut case = Case::new(&["Yes, it is."], vec![draft]);
    assert!(case.run(&[fake()], |_| ()).is_empty());
    case.wanted.redo = Redo::Again;
    case.run(&[fake()], |plan| assert_eq!(plan.items()[0].occasion, Occasion::Redo));
    let catalog = case.applied(&[fake()]);
    assert_ne!(catalog.entries[0].text(), "Да, так.");
    assert_eq!(catalog.entries.len(), 1);
}

#[test]
fn the_memory_comes_before_engines_and_says_where_from() {
    let mut case = Case::new(
        &[
            "Free all of them right now.",
            "Free all of them right here.",
            "Nothing like it.",
            "Free all of *them* right now.",
        ],
        Vec::new(),
    );
    let known = gather(
        &StatementId::parse("march").unwrap(),
        &Catalog {
            entries: vec![entry("Free all of them right now.", "Свободу всем и сейчас.")]
        },
    );
    case.memory = Some(Memory::build(locale("ru"), known));
    case.sources.insert(0, Source::Memory { threshold: 75 });
    assert_eq!(
        case.run(&[fake(), fake()], |_| ()),
        [["Nothing like it.", "Free all of ⟦1⟧them⟦2⟧ right now."]]
    );
    let catalog = case.applied(&[fake(), fake()]);
    let memory =
        |percent| Authorship::Draft(vec![Origin::Memory { from: "march".to_owned(), percent }]);
    assert_eq!(catalog.entries[0].authorship(), memory(100));
    assert_eq!(catalog.entries[1].authorship(), memory(83));
    case.locale = locale("be");
    assert_eq!(case.run(&[fake(), fake()], |_| ()).concat().len(), 4);
}

#[test]
fn a_pivot_is_translated_where_it_is_ready_and_remembered() {
    let mut case = Case::new(&["Yes, they did it.", "No, they did not."], Vec::new());
    case.locale = locale("be");
    let russian = Catalog {
        entries: vec![entry("Yes, they did it.", "Да, так вот."), Entry::new("No, they did not.")],
    };
    let reconciled = reconcile(&case.units, &russian, &locale("ru"), ON);
    case.pivots = vec![PivotTexts::of(locale("ru"), &russian, &reconciled, Readiness::Current)];
    case.sources = vec![Source::Backend { name: "fake".to_owned(), from: Some(locale("ru")) }];
    let english = [Term::new("yes", "так")];
    let russian = vec![Term::new("нет", "не"), Term::new("так", "вось")];
    case.pivots[0] = case.pivots[0].clone().with_terms(russian);
    // An engine that says something else than it was told.
    let asked = case.run(&[fake()], |plan| {
        assert_eq!(plan.items()[1].setbacks[0].reason, Reason::NoPivot);
        assert_eq!(plan.items()[1].outcome, Outcome::Refused);
    });
    assert_eq!(asked, [["Да, так вот."]]);
    case.terms = english.to_vec();
    let mut catalog = case.catalog.clone();
    case.planned(|plan| {
        let request = plan.next_requests(0, fake().profile(), 9).remove(0);
        assert_eq!(request.batch.pair.to_string(), "ru-be");
        assert_eq!(request.batch.terms, [Term::new("так", "вось")]);
        plan.accept(request.ticket, Ok(vec!["Так, вось так.".to_owned()]));
        plan.apply(&mut catalog, ON);
    });
    assert!(catalog.entries[0].comments[0].contains("drafted by fake 1 from ru b3:"));
    assert!(!case.pivots[0].outdates(0, &catalog.entries[0]));
    let corrected = Catalog {
        entries: vec![
            entry("Yes, they did it.", "Да, именно так."),
            Entry::new("No, they did not."),
        ],
    };
    let reconciled = reconcile(&case.units, &corrected, &locale("ru"), ON);
    let corrected = PivotTexts::of(locale("ru"), &corrected, &reconciled, Readiness::Current);
    assert!(corrected.outdates(0, &catalog.entries[0]));
}

#[test]
fn only_terms_that_occur_go_along_and_the_whole_termbase_for_who_wants_it() {
    let mut case = Case::new(&["The *unions* struck.", "It was cold."], Vec::new());
    case.terms = [("peace", "мир"), ("union", "профсоюз"), ("cold", "холод")]
        .map(|(source, target)| Term::new(source, target))
        .into();
    case.sources.insert(0, Source::Memory { threshold: 75 });
    let one = fake().limited(Limits { items: 1, characters: 99, bytes: 99 });
    let batches = case.batches(&[fake(), one], |_| ());
    let terms: Vec<&[Term]> = batches.iter().map(|batch| &batch.terms[..]).collect();
    assert_eq!(terms, [&case.terms[1..2], &case.terms[2..]]);
    assert!(batches.iter().all(|batch| *batch.termbase == case.terms[..]));
}

#[test]
fn a_wrong_answer_is_asked_for_once_more_and_then_of_the_next_source() {
    let mut case = Case::new(&["See {a} over there.", "It was cold."], Vec::new());
    case.sources.push(Source::Backend { name: "second".to_owned(), from: None });
    let bad = Fake::new(Masking::Brackets, 5, 100).named("bad");
    case.run(&[bad, fake()], |plan| {
        for item in plan.items() {
            assert!(matches!(item.outcome, Outcome::Drafted(_)), "{item:?}");
        }
    });
}

#[test]
fn an_engine_that_cannot_be_used_is_given_up() {
    let case = Case::new(&["See it there.", "It was cold."], Vec::new());
    let one = fake().limited(Limits { items: 1, characters: 99, bytes: 99 });
    case.planned(|plan| {
        assert_eq!((plan.amounts().sources[0].units, plan.amounts().sources[0].words), (2, 6));
        let request = plan.next_requests(0, one.profile(), 1).remove(0);
        plan.accept(request.ticket, Err(error(ErrorKind::Cancelled)));
        assert_eq!(plan.waiting(), [0]);
        let request = plan.next_requests(0, one.profile(), 1).remove(0);
        plan.accept(request.ticket, Err(error(ErrorKind::Quota)));
        assert!(plan.is_done() && plan.waiting().is_empty());
        assert_eq!(plan.closed(0).map(|e| e.kind), Some(ErrorKind::Quota));
        assert_eq!(plan.amounts().refused.units, 2);
    });
}

fn error(kind: ErrorKind) -> BackendError {
    BackendError { kind, retry: Retry::Never, detail: String::new() }
}

#[test]
fn what_an_engine_cannot_keep_or_take_is_not_sent() {
    let case = Case::new(
        &["See {a} there.", "It was cold. Nobody came. All left.", "Incomprehensibilities."],
        Vec::new(),
    );
    let plain =
        Fake::new(Masking::None, 1, 0).limited(Limits { items: 9, characters: 13, bytes: 99 });
    let asked = case.run(&[plain], |plan| {
        let reason =
            |at: usize| plan.items()[at].setbacks.first().map(|setback| setback.reason.clone());
        assert_eq!(
            reason(0),
            Some(Reason::Refused(Refusal::Unmaskable { text: "{a}".to_owned() }))
        );
        assert_eq!(reason(1), None);
        assert_eq!(reason(2), Some(Reason::Refused(Refusal::TooLarge { characters: 22 })));
    });
    assert_eq!(asked, [["It was cold."], ["Nobody came."], ["All left."]]);
}

#[test]
fn an_entry_that_somebody_changed_meanwhile_is_left() {
    let case = Case::new(&["It was cold."], Vec::new());
    case.run(&[fake()], |plan| {
        let mut catalog = case.catalog.clone();
        catalog.entries[0].translation = vec!["Было холодно.".to_owned()];
        assert_eq!(plan.apply(&mut catalog, ON).overtaken, [0]);
        assert_eq!(catalog.entries[0].text(), "Было холодно.");
        catalog.entries[0].place = Place::Retired;
        assert_eq!(plan.apply(&mut catalog, ON).overtaken, [0]);
    });
}

#[test]
fn the_memory_gives_the_sentences_that_it_knows_and_engines_the_others() {
    let mut case = Case::new(
        &["Nobody slept. It rained. It was *cold*. We walked on.", "*Nobody slept. It rained.*"],
        Vec::new(),
    );
    let known = gather(
        &StatementId::parse("march").unwrap(),
        &Catalog { entries: vec![entry("Nobody slept.", "Никто не спал.")] },
    );
    case.memory = Some(Memory::build(locale("ru"), known));
    case.sources.insert(0, Source::Memory { threshold: 75 });
    // What is left stays together, and what no sentence can be cut out of stays whole.
    let asked = case.run(&[fake(), fake()], |_| ());
    assert_eq!(
        asked,
        [["It rained. It was ⟦1⟧cold⟦2⟧. We walked on.", "⟦1⟧Nobody slept. It rained.⟦2⟧"]]
    );
    let catalog = case.applied(&[fake(), fake()]);
    assert!(catalog.entries[0].text().starts_with("Никто не спал. "));
    let Authorship::Draft(origins) = catalog.entries[0].authorship() else { panic!("no draft") };
    assert_eq!(origins.len(), 2);
    case.sources.truncate(1);
    case.run(&[fake()], |plan| {
        assert_eq!(plan.items()[0].outcome, Outcome::Refused);
        assert_eq!(plan.items()[0].setbacks[0].reason, Reason::NoMatch);
    });
}
