//! What `draft` says.

messages! {
    /// `--replace` names passages of one statement.
    draft_replace_one();
    /// There is no source of this name.
    draft_no_source(name: Text);
    /// A language that is not to be drafted into.
    draft_no_sources(locale: Text);
    /// The client for the network cannot be made.
    draft_no_transport(reason: Text);
    /// The runtime cannot be made.
    draft_no_runtime(reason: Text);
    /// Too many protected terms.
    draft_too_many_terms();
    /// A memory that cannot be read; the detail is the reader’s own English.
    draft_broken_tmx(detail: Text);
    /// Forecast: from the memory.
    draft_from_memory(locale: Text, units: Number, words: Number);
    /// Forecast: sentences that are carried over.
    draft_kept(units: Number, words: Number);
    /// Forecast: from an engine.
    draft_from_engine(
        locale: Text,
        name: Text,
        units: Number,
        words: Number,
        characters: Number,
        place: Said,
    );
    /// Forecast: what it costs, in the currency of the price.
    draft_with_cost(line: Text, cost: Text);
    /// Forecast: an engine that cannot be used.
    draft_unusable(locale: Text, name: Text, units: Number, words: Number, why: Said);
    /// Forecast: an engine that is asked after others.
    draft_fallback(locale: Text, name: Text, place: Said);
    /// Forecast: passages that no source has anything to begin with.
    draft_nobody(locale: Text, units: Number, why: Said);
    /// Where texts go: nowhere.
    draft_stays();
    /// Where texts go: to a server on this machine.
    draft_to_loopback(address: Text);
    /// Where texts go: to somebody else.
    draft_to_host(host: Text);
    /// There is nothing to draft.
    draft_nothing();
    /// Texts are not sent without consent.
    draft_not_sent(hosts: Text);
    /// Advice: how to agree.
    draft_hint_yes();
    /// Asks for consent on a terminal.
    draft_question(hosts: Text);
    /// The consent is remembered, and where.
    draft_consent_kept(path: Text);
    /// The consent could not be remembered.
    draft_consent_not_kept(path: Text);
    /// The list of models is asked for.
    draft_looking_for_model(pair: Text, host: Text);
    /// Asks whether models are to be downloaded; the size of all in megabytes.
    draft_model_question(count: Number, pairs: Text, size: Number);
    /// How far the run is.
    draft_progress(done: Number, all: Number);
    /// The same in one breath.
    draft_gauge_bare(done: Number, all: Number);
    /// The line that is drawn over: how far, how fast, by whom, how long yet.
    draft_gauge(done: Number, all: Number, words: Number, engines: Text, left: Said);
    /// The same without the engines.
    draft_gauge_shorter(done: Number, all: Number, words: Number, left: Said);
    /// The same without the pace.
    draft_gauge_shortest(done: Number, all: Number, left: Said);
    /// Before the first answer.
    draft_gauge_begun(done: Number, all: Number, engines: Text);
    /// How long it will take yet.
    draft_seconds_left(seconds: Number);
    /// How long it will take yet.
    draft_minutes_left(minutes: Number);
    /// Summary: drafts from one source.
    draft_drafted(locale: Text, units: Number, by: Text);
    /// Summary: a source that was given up.
    draft_given_up(locale: Text, name: Text, why: Said);
    /// Summary: a source that was given up, and passages that wait for it.
    draft_given_up_with(locale: Text, name: Text, units: Number, words: Number, why: Said);
    /// Summary: passages on which an engine failed that went on.
    draft_failed(locale: Text, name: Text, units: Number, why: Said);
    /// Summary: the same, and of them those that have no draft.
    draft_failed_with(
        locale: Text,
        name: Text,
        units: Number,
        left: Number,
        words: Number,
        why: Said,
    );
    /// Summary: a passage without a draft.
    draft_refused(statement: Text, locale: Text, unit: Number, source: Text, why: Said);
    /// Summary: the sum.
    draft_summary(drafted: Number, left: Number);
    /// Advice: what is lacking.
    draft_hint_backends();
    /// The memory has nothing alike.
    draft_no_match();
    /// The pivot is not ready.
    draft_no_pivot();
    /// An engine’s own words behind ours.
    engine_detail(said: Said, detail: Text);
    /// The key is refused.
    engine_key();
    /// The budget is spent.
    engine_quota();
    /// Too many requests.
    engine_rate_limited();
    /// The batch is too large.
    engine_too_large();
    /// The pair is not supported.
    engine_unsupported_pair();
    /// Something is not installed.
    engine_not_installed();
    /// It cannot be reached.
    engine_unreachable();
    /// It did not answer in time.
    engine_timed_out();
    /// It is broken or overloaded.
    engine_server();
    /// It does not take the request.
    engine_bad_request();
    /// Its answer makes no sense.
    engine_bad_answer();
    /// Cancelled.
    engine_cancelled();
    /// Refused: empty.
    refusal_empty();
    /// Refused: a placeholder is lost.
    refusal_placeholder_lost(text: Text);
    /// Refused: a placeholder is doubled.
    refusal_placeholder_doubled(text: Text);
    /// Refused: a placeholder of nowhere.
    refusal_placeholder_foreign(text: Text);
    /// Refused: broken markup.
    refusal_markup_broken(text: Text);
    /// Refused: the source came back.
    refusal_echoed();
    /// Refused: wrong script.
    refusal_wrong_script();
    /// Refused: letters of another language.
    refusal_foreign_letters(letters: Text);
    /// Refused: more unknown words than known ones.
    refusal_unknown_words(words: Text);
    /// Refused: too long.
    refusal_too_long(answer: Number, source: Number);
    /// Refused: too short.
    refusal_too_short(answer: Number, source: Number);
    /// Refused: wrong count.
    refusal_wrong_count(asked: Number, got: Number);
    /// Refused: markup that the engine cannot keep.
    refusal_unmaskable(text: Text);
    /// Refused: too large.
    refusal_too_large(characters: Number);
}
