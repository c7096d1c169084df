pivot_changed_found = The translation into { $locale } that this draft was made from has been corrected since: draft the passage again, or compare by hand

pivot_changed_finds = A draft made from a translation into another language that has been corrected since.

pivot_changed_why = The mistake that was mended there is still here.

pivot_changed_silence = Where the correction does not touch this language.

edited_still_fuzzy_found = Somebody has worked on it since it was drafted or became out of date, and it still counts as a draft: `talmach review` vouches for it

edited_still_fuzzy_finds = A draft or a stale translation that somebody has edited, with its fuzzy flag left on.

edited_still_fuzzy_why = Work that is done is not published, because nobody said that it is done.

edited_still_fuzzy_silence = While a text is in the works for long.

missing_finds = A passage of the English that has no translation.

missing_why = Readers of that language would not get it, or would get it in English.

missing_silence = Give a language that lags behind a budget, or a level of its own, in talmach.toml.

stale_finds = A translation whose English has changed since.

stale_why = It says what we do not say any more. `talmach diff` shows the change word by word.

stale_silence = `talmach accept` where the change leaves the translation right; a grace period or a budget for the rest.

fuzzy_finds = A draft that nobody has vouched for.

fuzzy_why = A machine may say the opposite of the English in perfect sentences.

fuzzy_silence = Where drafts are published as such: set the level to warning.

unreviewed_finds = A current translation that nobody has reviewed; only with require = "reviewed".

unreviewed_why = Four eyes see more than two.

unreviewed_silence = Leave require at "current".

orphan_finds = A catalog that belongs to no statement.

orphan_why = Its statement was renamed or removed, and the translators’ work is out of sight.

orphan_silence = Where catalogs are kept on purpose after their statement is gone.
