accept_done = { $statement } → { $locale }: the change is accepted (passages: { $units })

accept_undone = { $statement } → { $locale }: the decision is taken back (passages: { $units })

accept_not_stale = Passage { $unit } of { $statement } → { $locale } is not stale: there is no change to accept

accept_nothing_to_undo = Passage { $unit } of { $statement } → { $locale } has no accepted change that still holds

accept_no_unit =
    { $statement } has no passage { $unit }; it has { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }

accept_nobody = In whose name? Git does not know a user name

accept_hint_by = add --by NAME, or set it once: git config user.name NAME

accept_no_reason = The reason is empty; say in a few words why the translation is still right

accept_one_statement = { $name } fits several statements; name one

review_done =
    { $statement } → { $locale }: { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    } reviewed by { $by }

review_already = { $statement } → { $locale }: everything was reviewed already

review_nothing = { $statement } → { $locale }: nothing is translated yet

review_missing = Passage { $unit } of { $statement } → { $locale } has no translation to review

review_left = { $statement } → { $locale }: passed over: { $stale } stale (name them with --unit to vouch for them), { $missing } without a translation
