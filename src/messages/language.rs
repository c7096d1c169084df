//! What the checks of `language` say, and what there is to explain about them.

messages! {
    /// Finding: Latin letters in a Cyrillic word; `letters` are they.
    wrong_script_latin(word: Text, letters: Text);
    /// Finding: Cyrillic letters in a Latin word.
    wrong_script_cyrillic(word: Text, letters: Text);
    /// Finding: letters of both scripts, and nothing says which are right.
    wrong_script_mixed(word: Text, letters: Text);
    wrong_script_finds();
    wrong_script_why();
    wrong_script_silence();

    /// Finding: a letter that the language does not have.
    foreign_letters_found(word: Text, letter: Text);
    foreign_letters_finds();
    foreign_letters_why();
    foreign_letters_silence();

    /// Finding: a sentence in another language, named by one of the next three.
    wrong_language_found(language: Said);
    /// Finding: some words of a sentence.
    wrong_language_part(language: Said);
    /// The language, as a sentence is said to be in it.
    wrong_language_belarusian();
    wrong_language_russian();
    wrong_language_ukrainian();
    wrong_language_finds();
    wrong_language_why();
    wrong_language_silence();

    /// Finding: у where ў should be.
    short_u_after_vowel(word: Text, right: Text);
    /// Finding: ў after a consonant.
    short_u_after_consonant(word: Text, right: Text);
    /// Finding: ў after a consonant inside a word, where a letter may lack.
    short_u_inside(word: Text);
    /// Finding: ў at the beginning or after a punctuation mark.
    short_u_after_pause(word: Text, right: Text);
    /// Finding: a name with Ў.
    short_u_capital(word: Text, right: Text);
    short_u_finds();
    short_u_why();
    short_u_silence();

    /// Finding: a classical word where the official orthography is declared.
    orthography_classical(word: Text, right: Text);
    /// Finding: an official word where the classical orthography is declared.
    orthography_official(word: Text, right: Text);
    orthography_finds();
    orthography_why();
    orthography_silence();
}
