//! What the checks of typography say, and what there is to explain about them.

messages! {
    /// Finding: quotation marks of another language, or straight ones.
    quotes_other(found: Text, expected: Text);
    /// Finding: marks of the outer level within a quotation.
    quotes_level(found: Text, expected: Text);
    /// Finding: a straight mark that may open or close.
    quotes_unclear(open: Text, close: Text);
    /// Finding: a mark that opens a quotation which nothing closes.
    quotes_unclosed(found: Text);
    /// Finding: a mark that closes what nothing has opened.
    quotes_unopened(found: Text);
    quotes_finds();
    quotes_why();
    quotes_silence();

    /// Finding: a hyphen or the other dash where a dash belongs.
    dash_other(found: Text, expected: Text);
    /// Finding: a hyphen in a range of numbers.
    dash_range(expected: Text);
    /// Finding: a dash with a blank on one side only.
    dash_blank();
    /// Finding: a dash with no blanks about it.
    dash_tight(found: Text);
    /// Finding: an ordinary blank before a dash.
    dash_breaks();
    dash_finds();
    dash_why();
    dash_silence();

    /// Finding: several blanks for one.
    spacing_double();
    /// Finding: blanks at the beginning or end that the English does not have.
    spacing_edge();
    /// Finding: a blank before a sign that has none before it.
    spacing_before(sign: Text);
    /// Finding: a blank after a sign that has none after it.
    spacing_after(sign: Text);
    /// Finding: no blank after a comma or the like.
    spacing_missing(sign: Text);
    /// Finding: a character that takes no room.
    spacing_invisible(code: Text);
    /// Finding: a blank of an unusual width.
    spacing_odd(code: Text);
    /// Finding: a line may break between what belongs together.
    spacing_breaks();
    spacing_finds();
    spacing_why();
    spacing_silence();

    /// Finding: three points.
    ellipsis_found();
    /// Finding: two points.
    ellipsis_two();
    /// Finding: four points or more.
    ellipsis_many();
    /// Finding: three points after a question or exclamation mark.
    ellipsis_after_mark();
    /// Finding: an ellipsis and points.
    ellipsis_and_point();
    ellipsis_finds();
    ellipsis_why();
    ellipsis_silence();

    /// Finding: the English ends with a sign, the translation with none.
    end_punctuation_missing(expected: Text);
    /// Finding: the translation ends with a sign, the English with none.
    end_punctuation_extra(found: Text);
    /// Finding: both end with a sign, but not the same.
    end_punctuation_other(found: Text, expected: Text);
    end_punctuation_finds();
    end_punctuation_why();
    end_punctuation_silence();

    /// Finding: a small letter at the beginning.
    capitals_small(word: Text);
    /// Finding: a capital at the beginning.
    capitals_large(word: Text);
    /// Finding: a title with capitals as in English.
    capitals_title();
    /// Finding: a capital within a sentence; the word as it is usually written.
    capitals_name(word: Text);
    /// Finding: the translation alone is in capitals.
    capitals_whole();
    /// Finding: the English alone is in capitals.
    capitals_whole_lost();
    capitals_finds();
    capitals_why();
    capitals_silence();

    /// Finding: far shorter than the English, in per cent of it.
    length_short(percent: Number);
    /// Finding: far longer than the English, in per cent of it.
    length_long(percent: Number);
    length_finds();
    length_why();
    length_silence();

    /// Finding: a word twice.
    doubled_word_found(word: Text);
    /// Finding: several words or a sentence twice; `words` are the first of them.
    doubled_word_stretch(words: Text);
    doubled_word_finds();
    doubled_word_why();
    doubled_word_silence();
}
