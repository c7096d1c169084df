diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: from { $from } to { $to }

diff_now = now

diff_summary = { $changed } changed, { $new } new, { $removed } removed, { $retypeset } changed in typography alone

diff_nothing = { $statement } → { $locale }: nothing has changed since it was translated

diff_nothing_revisions = { $statement }: nothing changed from { $from } to { $to }

diff_changed = Passage { $unit }, changed

diff_new = Passage { $unit }, new

diff_removed = A passage was removed

diff_retypeset = Passage { $unit }, only the typography changed

diff_english = English

diff_translation = translation

diff_touched = to revise

diff_unsure = the sentences of the English and of the translation do not match up surely; read the whole passage

diff_only_added = nothing; a sentence has to be added

diff_folded =
    { $count ->
        [one] { $count } passage changed in typography alone; its translation stays current (-v shows it)
       *[other] { $count } passages changed in typography alone; their translations stay current (-v shows them)
    }

diff_page_title = What changed in the English

diff_not_in_revision = { $statement } does not exist in { $revision }

diff_locale_with_revisions = --from compares the English with itself, so -l has nothing to say there
