diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: { $from } → { $to }

diff_now = now

diff_count_changed = { $count } changed

diff_count_new = { $count } new

diff_count_removed = { $count } removed

diff_count_retypeset = { $count } changed in typography alone

diff_nothing = { $statement } → { $locale }: nothing has changed since it was translated

diff_nothing_revisions = { $statement }: nothing has changed, { $from } → { $to }

diff_nothing_anywhere = Nothing has changed in the English since it was translated

diff_nothing_anywhere_since = Nothing has changed in the English since { $from }

diff_nothing_anywhere_revisions = Nothing has changed in the English, { $from } → { $to }

diff_changed = Passage { $unit }, changed

diff_new = Passage { $unit }, new

diff_removed = Passage removed

diff_retypeset = Passage { $unit }, only the typography changed

diff_english = English

diff_translation = translation

diff_touched = to revise

diff_unsure = it is not certain which sentences of the two belong together; read the whole passage

diff_only_added = nothing here; see what was added to the English

diff_also_added = something was added to the English that the translation does not have yet

diff_to_add = to add

diff_folded =
    { $count ->
        [one] { $count } passage changed in typography alone; its translation stays current (-v shows it)
       *[other] { $count } passages changed in typography alone; their translations stay current (-v shows them)
    }

diff_hint_accept = `talmach sync` puts the new English into the catalog; where a translation is right as it is: `talmach accept { $statement } --unit { $unit } -l { $locale } --reason …`

diff_page_title = What changed in the English

diff_not_in_revision = { $statement } does not exist in { $revision }

diff_locale_with_revisions = --from compares the English with itself; leave -l out
