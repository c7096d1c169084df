quotes_other = { $found } is not a quotation mark of this language: put { $expected } there

quotes_level = Within a quotation the marks are others: put { $expected } there for { $found }

quotes_unclear = A straight quotation mark that may open as well as close: put { $open } or { $close } there

quotes_unclosed = Nothing closes the quotation that { $found } opens: put the closing mark, or take this one out

quotes_unopened = Nothing opens the quotation that { $found } closes: put the opening mark, or take this one out

quotes_finds = Straight quotation marks, those of English, those of the wrong level, and marks without their other.

quotes_why = Guillemets are the quotation marks of Russian and Belarusian, with low-high marks inside a quotation. A mark without its other leaves open who said what.

quotes_silence = In a text that quotes code or shows how somebody typed.

dash_other = { $found } stands where a dash belongs: put { $expected } there

dash_range = A hyphen stands in a range of numbers: write { $expected }

dash_blank = The dash between words has a blank on each side: put the one that is missing

dash_tight = { $found } stands between words without blanks: put blanks about a dash, or a hyphen where it is one word

dash_breaks = A line may break before the dash: put a no-break blank there (U+00A0)

dash_finds = Hyphens and other signs in place of a dash, hyphens in ranges of numbers, and dashes whose blanks are wrong.

dash_why = A hyphen joins words and a dash parts them: whoever sees the wrong one reads the sentence twice. A line that begins with a dash looks like speech.

dash_silence = Where a hyphen between numbers is no range, but part of a name or number.

spacing_double = Several blanks stand for one: leave one

spacing_edge = The translation begins or ends with a blank, the English does not: take it out

spacing_before = No blank belongs before { $sign }: take it out

spacing_after = No blank belongs after { $sign }: take it out

spacing_missing = A blank belongs after { $sign }: put it there

spacing_invisible = There is an invisible character ({ $code }): take it out

spacing_odd = There is an unusual blank ({ $code }): put an ordinary one there

spacing_breaks = A line may break between words that belong together: put a no-break blank there (U+00A0)

spacing_finds = Blanks that are doubled, stand before punctuation or are missing after it, invisible characters, and places where a line should not break.

spacing_why = Such slips come from copying and from hasty edits. Invisible characters break searches and addresses as well.

spacing_silence = Where blanks are part of what is shown.

ellipsis_found = Three points stand for an ellipsis: put … there

ellipsis_two = Two points: put one, or an ellipsis

ellipsis_many = Many points in a row: put an ellipsis, or one point

ellipsis_after_mark = After a question or exclamation mark an ellipsis has two points: take one out

ellipsis_and_point = An ellipsis ends the sentence by itself: take the other points out

ellipsis_finds = Points in a row, where the sign … or a single point would be the better one.

ellipsis_why = Points may be torn apart at the end of a line, and are read out as so many full stops.

ellipsis_silence = In quotations that must stay as they were typed.

end_punctuation_missing = The English ends with { $expected } and the translation with nothing: put it there

end_punctuation_extra = The translation ends with { $found } and the English with nothing: take it out

end_punctuation_other = The translation ends with { $found } and the English with { $expected }: see which one is meant

end_punctuation_finds = Translations that end with another sign than their English, wherever quotation marks and brackets stand.

end_punctuation_why = A lost full stop often means a lost end of the text, and a lost question mark turns a question into a claim.

end_punctuation_silence = Where the language asks for another sign, or the sentence was turned round on purpose.

capitals_small = The English begins with a capital, the translation with the small letter of “{ $word }”: write a capital

capitals_large = The English begins with a small letter, the translation with the capital of “{ $word }”: see whether it is a name

capitals_title = Each word of the title begins with a capital, as in English: write only the first word and names so

capitals_name = Within a sentence this word has a small letter: write “{ $word }” unless it is part of a name

capitals_whole = The translation is in capitals and the English is not: write it in small letters

capitals_whole_lost = The English is in capitals and the translation is not: see whether that was meant

capitals_finds = Beginnings that are small where the English is large, texts that are in capitals alone, and words that only English writes with a capital.

capitals_why = A small beginning looks like a piece of text that was torn off, and capitals look like shouting. Days, months and peoples are written small in Russian and Belarusian.

capitals_silence = Where a name is written with a small letter, or a holiday with a capital.

length_short = The translation is only { $percent } % as long as the English: see whether something is missing

length_long = The translation is { $percent } % as long as the English: see whether something was added

length_finds = Translations that are far shorter or far longer than their English.

length_why = A lost sentence is hardly seen when one reads the translation alone.

length_silence = Where one language needs a whole sentence for a word of the other.

doubled_word_found = “{ $word }” stands twice: take one out

doubled_word_stretch = What begins with “{ $words }” stands twice: take one out

doubled_word_finds = The same word twice in a row, and several words or a sentence that stand twice where the English has them once.

doubled_word_why = It is left over from editing, and readers stumble over it while writers overlook it.

doubled_word_silence = Where the word is said twice on purpose.
