term_lacking = “{ $term }” is to be rendered as “{ $expected }”, which is not there: use it, or allow what stands there in the termbase
term_forbidden = “{ $found }” is not to be used in this project: choose another rendering
term_forbidden_for = “{ $found }” is not to be used in this project: write “{ $expected }”

term_finds = A term of the termbase whose agreed rendering the translation does not have in any form, and renderings that the termbase forbids.

term_why = Readers take two words for two things. And what a project will not call a country, a person or an office says more about it than many paragraphs.

term_silence = Where the English uses the word in another meaning, or the sentence is turned so that the term is not needed. If that is usual, add an allowed rendering to the termbase.

name_missing_found = “{ $name }” is not named in the translation: “{ $expected }” was expected, in any form
name_missing_finds = A person, place or organisation of the termbase that the English names and the translation does not. A person’s surname is enough, and so is one place in the passage.

name_missing_why = A statement is often about one person in one prison. If the name is lost or spelt in a new way, nobody can find them.

name_missing_silence = Where the translation rightly says “he”, “here” or “our union” instead.

spelling_found = No dictionary knows “{ $word }”: mend it, or add it to the project’s list of words
spelling_finds = A word that neither the Hunspell dictionary of the language nor the project’s list of words has. Names of the termbase are known in all their forms.

spelling_why = A misspelt word costs trust in everything around it.

spelling_silence = New words and rare names belong in the list of words rather than in a silence.

dictionary_absent = there is no dictionary of { $locale } ({ $names }) in { $folders }
dictionary_hint_install = Install a Hunspell dictionary for { $locale }, or name one as `dictionary` under [check.options.spelling]
dictionary_broken = { $path } is not a Hunspell dictionary ({ $detail })
dictionary_undecodable = { $path } is not in its charset, { $charset }
dictionary_unreadable = { $reason }
dictionary_misnamed = { $path } is neither a folder nor a dictionary that is named after a language of the project, such as be_BY.dic
