wrong_script_latin = “{ $word }” has Latin letters that look like Cyrillic ones ({ $letters }): type them on a Cyrillic keyboard

wrong_script_cyrillic = “{ $word }” has Cyrillic letters that look like Latin ones ({ $letters }): type them on a Latin keyboard

wrong_script_mixed = “{ $word }” mixes Latin and Cyrillic letters ({ $letters }): see which ones belong there

wrong_script_finds = Words in which Latin and Cyrillic letters are mixed, and single Latin letters that stand for a Cyrillic word.

wrong_script_why = Readers do not see the difference, but search, screen readers and spelling checkers do: for them it is another word.

wrong_script_silence = In names that mix the scripts on purpose. Latin names with a Cyrillic ending or a hyphen are left alone anyway.

foreign_letters_found = “{ $word }” has the letter “{ $letter }”, which this language does not have: correct the word, or put it in quotation marks if it is quoted

foreign_letters_finds = Cyrillic letters that the language does not have: { "\u0438, \u0449, \u044a" } in Belarusian, { "\u0456, \u045e" } in Russian, Ukrainian ones in both.

foreign_letters_why = Such a letter is nearly always a slip of the keyboard, or a word carried over from the other language.

foreign_letters_silence = In words of another language that are meant as such. What stands in quotation marks or in italics is left alone anyway.

wrong_language_found = This is in { $language }: translate it into the language of the catalog

wrong_language_part = Some of this seems to be in { $language }: translate it, or put it in quotation marks if it is quoted

wrong_language_belarusian = Belarusian

wrong_language_russian = Russian

wrong_language_ukrainian = Ukrainian

wrong_language_finds = Sentences in Russian, Belarusian or Ukrainian in a catalog of another language.

wrong_language_why = A paragraph pasted into the wrong file is easily overlooked, since both languages share most of their letters.

wrong_language_silence = In quotations that must stay in the original language. Names and single words are left alone anyway.

short_u_after_vowel = “{ $word }” comes after a vowel: write “{ $right }”

short_u_after_consonant = “{ $word }”: after a consonant { "\u0443" } is written, not { "\u045e" }: “{ $right }”

short_u_inside = “{ $word }”: { "\u045e" } never follows a consonant inside a word; write { "\u0443" }, or the letter that is missing

short_u_after_pause = “{ $word }” comes at the beginning or after a punctuation mark: write “{ $right }”

short_u_capital = “{ $word }”: names begin with { "\u0423" }, whatever comes before them: “{ $right }”

short_u_finds = The letter { "\u0443" } after a vowel, where { "\u045e" } should be, and { "\u045e" } after a consonant, after a punctuation mark or at the beginning.

short_u_why = The Belarusian rules of 2008 (§ 15) leave no choice here, and readers stumble over the wrong letter.

short_u_silence = Where the stress or the sound is unusual and the check cannot know it: after foreign names, or in verse.

orthography_classical = “{ $word }” is classical spelling, and this catalog is in the official one: write “{ $right }”

orthography_official = “{ $word }” is official spelling, and this catalog is in the classical one: write “{ $right }”

orthography_finds = Belarusian words of the other orthography: classical ones in an official catalog, or the other way round.

orthography_why = Each orthography is right by itself; a text that mixes the two looks careless.

orthography_silence = In names and quotations that keep the spelling they were published in. Which orthography a locale follows is said in talmach.toml.
