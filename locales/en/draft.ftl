draft_replace_one = --replace names passages of one statement; name that statement, too

draft_no_source = There is no source of drafts called “{ $name }”

draft_no_sources = { $locale }: not drafted, for talmach.toml names no source of drafts for it; --from names one

draft_no_transport = The network cannot be used: { $reason }

draft_no_runtime = Drafting cannot begin: { $reason }

draft_too_many_terms = There are too many protected terms

draft_broken_tmx = this memory cannot be read: { $detail }; mend the file or move it away

draft_from_memory =
    { $locale }: memory: { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }

draft_kept =
    kept sentences of old translations: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }

draft_from_engine =
    { $locale }: { $name }: { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }, { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    }; { $place }

draft_with_cost = { $line }; about { $cost }

draft_unusable =
    { $locale }: { $name } cannot be used ({ $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $units ->
        [one] { $units } passage waits
       *[other] { $units } passages wait
    } for it): { $why }

draft_nobody =
    { $units ->
        [one] { $locale }: { $units } passage cannot be drafted: { $why }
       *[other] { $locale }: { $units } passages cannot be drafted: { $why }
    }

draft_stays = the texts stay on this machine

draft_to_loopback = sends texts to { $address } on this machine

draft_to_host = sends texts to { $host }

draft_nothing = Nothing is missing that a draft may be written into (--stale: stale passages, too)

draft_not_sent = Nothing was sent: the texts would go to { $hosts }, and nobody has agreed to that

draft_hint_yes = --yes agrees for this run, allow-remote = true under [draft] in talmach.toml for the project

draft_question = Send the texts to { $hosts }? [y/N]

draft_consent_kept = This project will not ask again on this machine; to take that back, delete { $path }

draft_consent_not_kept = It will be asked again next time: { $path } could not be written

draft_looking_for_model = The model { $pair } is not installed; asking { $host } for its size

draft_model_question =
    { $count ->
        [one] Download the model { $pairs } ({ $size } MB)? [y/N]
       *[other] Download the models { $pairs } ({ $size } MB together)? [y/N]
    }

draft_progress =
    { $all ->
        [one] { $done } of { $all } passage
       *[other] { $done } of { $all } passages
    }

draft_gauge_bare = { $done }/{ $all }

draft_gauge =
    { $all ->
        [one] { $done } of { $all } passage
       *[other] { $done } of { $all } passages
    }, { $words } words/s, { $engines }, { $left }

draft_gauge_shorter =
    { $all ->
        [one] { $done } of { $all } passage
       *[other] { $done } of { $all } passages
    }, { $words } words/s, { $left }

draft_gauge_shortest = { $done } of { $all }, { $left }

draft_gauge_begun =
    { $all ->
        [one] { $done } of { $all } passage
       *[other] { $done } of { $all } passages
    }, { $engines }

draft_seconds_left = { $seconds } s left

draft_minutes_left = { $minutes } min left

draft_drafted = { $locale }: { $units } drafted by { $by }

draft_given_up = { $locale }: { $name } was given up: { $why }

draft_given_up_with =
    { $locale }: { $name } was given up ({ $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $units ->
        [one] { $units } passage waits
       *[other] { $units } passages wait
    } for it): { $why }

draft_failed =
    { $units ->
        [one] { $locale }: { $name } failed on { $units } passage: { $why }
       *[other] { $locale }: { $name } failed on { $units } passages: { $why }
    }

draft_failed_with =
    { $locale }: { $name } failed on { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    } ({ $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $left ->
        [one] { $left } passage
       *[other] { $left } passages
    } without a draft): { $why }

draft_refused = { $statement } → { $locale }, passage { $unit }: no draft ({ $source }: { $why })

draft_summary =
    { $drafted ->
        [one] { $drafted } passage drafted
       *[other] { $drafted } passages drafted
    }, { $left } left

draft_hint_backends = `talmach backends` shows what each engine needs

draft_no_match = nothing alike in the memory

draft_no_pivot = the translation to start from is not ready

engine_detail = { $said } ({ $detail })

engine_key = the key is missing or refused

engine_quota = the quota is spent

engine_rate_limited = too many requests for now; try again later

engine_too_large = the text is too long for it

engine_unsupported_pair = it does not translate this pair

engine_not_installed = something it needs is not installed

engine_unreachable = it cannot be reached

engine_timed_out = it did not answer in time

engine_server = its server failed

engine_bad_request = it does not take the request

engine_bad_answer = its answer is unusable

engine_cancelled = cancelled

refusal_empty = nothing came back

refusal_placeholder_lost = { $text } is lost

refusal_placeholder_doubled = { $text } stands there twice

refusal_placeholder_foreign = { $text } was never there

refusal_markup_broken = the markup is broken at { $text }

refusal_echoed = the source came back untranslated

refusal_wrong_script = it is not in the letters of the language

refusal_foreign_letters = letters of another language: { $letters }

refusal_unknown_words = it does not know the words: { $words }

refusal_too_long = { $answer } characters for { $source } are too many

refusal_too_short = { $answer } characters for { $source } are too few

refusal_wrong_count = { $got } answers to { $asked } questions

refusal_unmaskable = it cannot keep { $text }

refusal_too_large = { $characters } characters are too many for it

draft_fallback = { $locale }: { $name } is asked for what the ones before it have no answer to; { $place }
