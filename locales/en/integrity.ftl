placeholder_missing_lost = “{ $literal }” is lost: it stands in the English and is not translated; put it where it belongs

placeholder_missing_doubled = “{ $literal }” stands here more often than in the English: delete what is too much

placeholder_missing_added = The English has no “{ $literal }”: delete it, or check that it is the right one

placeholder_missing_finds = Placeholders, addresses, references to footnotes, mentions, code and protected terms that the translation lacks, has more often than the English, or has changed.

placeholder_missing_why = A program, a mail server or a reader needs them exactly as they are: a letter to a wrong address comes back, and a lost placeholder leaves a hole in the sentence.

placeholder_missing_silence = Where the translation deliberately gives another address or leaves an example out. Addresses of a version in the language of the translation are not reported.

markup_broken_stray = “{ $marker }” opens or closes nothing: add its other half, or remove the blank beside it

markup_broken_emphasis =
    { $source ->
        [one] The English emphasises { $source } place
       *[other] The English emphasises { $source } places
    }, the translation { $translation }: check that none is lost

markup_broken_links =
    { $source ->
        [one] The English has { $source } link
       *[other] The English has { $source } links
    }, the translation { $translation }: write them as [text](address)

markup_broken_tag_lost = The tag { $tag } is lost: put it where it belongs

markup_broken_tag_added = The English has no tag { $tag } here: delete it, or add its other half

markup_broken_block = The translation begins with “{ $marker }”, which makes a heading, list or quotation of it: delete it

markup_broken_finds = Emphasis, links, code and tags that are not closed, are lost or have been added, and markers of a heading, list or quotation at the beginning where the English has none.

markup_broken_why = A reader sees a stray marker as rubbish, and one that is not closed may change all that follows.

markup_broken_silence = Where an asterisk or an underscore is meant as such; a backslash before it says so as well.

link_changed_elsewhere = The link leads to { $found }; in the English it leads to { $expected }

link_changed_lost = The link to { $target } is lost: put it where it belongs

link_changed_added = The English has no link to { $target }: check that it belongs here

link_changed_finds = Links and images whose address is not that of the English. The version of the same page in the language of the translation is welcome: /ru/ for /en/, ru.wikipedia.org for en.wikipedia.org.

link_changed_why = One wrong character leads readers nowhere, or to somebody else.

link_changed_silence = Where readers of the translation are better served by another page.

number_changed_other = “{ $found }” stands here, “{ $expected }” in the English: check which is right

number_changed_lost = The number “{ $number }” of the English is lost: put it where it belongs

number_changed_added = The English has no number “{ $number }”: check it

number_changed_finds = Numbers in digits that the other text has neither in digits nor in words: amounts, dates, times, percentages, years. Each language may write them in its own way.

number_changed_why = A wrong number is the fault that readers and opponents find first, and nothing in the sentence gives it away.

number_changed_silence = Where an amount is converted, rounded or said in other words, or a quotation has other numbers.

untranslated_found = The English stands here unchanged: translate it

untranslated_finds = Translations that are the English, apart from quotation marks, dashes and capitals.

untranslated_why = Somebody copied the English to translate it later; the file counts it as done.

untranslated_silence = For titles, names and quotations that stay as they are. Single names, numbers, addresses and code are not reported.

untranslated_part_found = English words stand within the translation: translate them

untranslated_part_finds = A sentence, or a part of one, that was left in English.

untranslated_part_why = It is easily overlooked in a long paragraph, above all after the English has grown by a sentence.

untranslated_part_silence = For quotations and titles in English. Those in quotation marks or brackets are mostly passed over.
