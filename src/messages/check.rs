//! What `check` says.

messages! {
    /// Finding: no translation.
    check_missing();
    /// Finding: the English has changed.
    check_stale(since: Text);
    /// Finding: a draft.
    check_fuzzy();
    /// Finding: nobody has reviewed it.
    check_unreviewed();
    /// Finding: a catalog of no statement.
    check_orphan();
    /// Finding: a catalog that cannot be read; the first problem in it.
    check_broken_catalog(problem: Said);
    /// The word before a finding that closes the gate.
    check_level_error();
    /// The word before a finding that does not.
    check_level_warning();
    /// The word before a finding that is less than sure.
    check_level_info();
    /// A finding about one passage.
    check_finding_unit(place: Text, level: Text, check: Text, unit: Number, said: Text);
    /// A finding about a whole file.
    check_finding_file(place: Text, level: Text, check: Text, said: Text);
    /// Nothing was found.
    check_clean(statements: Number, locales: Text);
    /// What was found.
    check_summary(errors: Number, warnings: Number, words: Number);
    /// What `--since` left out.
    check_passed_over(count: Number, revision: Text);
    /// What the grace period turned into warnings.
    check_in_grace(count: Number);
    /// Stale words against their budget.
    check_budget_stale(words: Number, budget: Number);
    /// Missing words against their budget.
    check_budget_missing(words: Number, budget: Number);
    /// There is nothing to check.
    check_nothing();
    /// Advice: add statements first.
    check_hint_add();
    /// Accepted changes of English are listed.
    check_accepted(
        statement: Text,
        locale: Text,
        unit: Number,
        by: Text,
        date: Text,
        reason: Text,
    );
    /// Advice: the grace period needs the history, and there is none.
    check_hint_grace();
    /// A finding that was silenced, and why.
    check_ignored(finding: Text, reason: Text);
    /// The same, where the translator gave no reason.
    check_ignored_without_reason(finding: Text);
    /// How many findings are silenced.
    check_silenced(count: Number);
    /// How many findings the baseline lists.
    check_in_baseline(count: Number);
    /// The baseline was written.
    check_baseline_written(file: Text, count: Number);
    /// The baseline cannot be understood.
    check_baseline_broken(file: Text);
    /// Advice: write the baseline.
    check_hint_baseline(file: Text);
    /// Advice: another file stands where the baseline was looked for.
    check_hint_baseline_anew();
    /// How many passages were mended.
    check_mended(count: Number);
    /// A passage that was mended.
    check_mended_passage(place: Text, unit: Number, checks: Text);
    /// A catalog was written anew, as gettext lays it out.
    check_mended_layout(file: Text);
    /// Reviewed passages were left.
    check_mending_left(count: Number);
    /// Reviews have lapsed.
    check_mending_lapsed(count: Number);
    /// What --fix would mend.
    check_fixable(count: Number);
    /// A check could not run.
    check_unchecked(check: Text, locale: Text, reason: Said);
    /// A check could not run in any locale.
    check_unchecked_everywhere(check: Text, reason: Said);
    /// A check that is required could not run.
    check_required(check: Text, reason: Said);
    /// A pull-request comment where nothing was found.
    check_markdown_clean();
    /// The heading where all that was found was there before.
    check_markdown_nothing_new();
    /// How much was there before.
    check_markdown_passed_over(count: Number);
    /// The heading of a pull-request comment.
    check_markdown_title(errors: Number, warnings: Number);
    /// What is stale.
    check_markdown_stale(locale: Text, words: Number, passages: Number);
    /// What is missing.
    check_markdown_missing(locale: Text, words: Number, passages: Number);
    /// A heading of the table.
    check_markdown_place();
    /// A heading of the table.
    check_markdown_check();
    /// A heading of the table.
    check_markdown_found();
    /// More findings than the comment shows.
    check_markdown_more(count: Number);
}
