//! What is wrong with a theme, or with the folder that a site is written into.

messages! {
    /// A file in the theme's folder is no file of a theme.
    theme_unknown(file: Text);
    /// Hint: the files that there are.
    theme_files(known: Text);
    /// A template cannot be read or filled; `detail` is what the template engine says.
    theme_template(file: Text, line: Text, detail: Text);
    /// Hint: the names that are known where an unknown one stands.
    theme_expected(names: Text);
    /// Hint: where templates are described.
    theme_described();
    /// A file in the way was not made by talmach.
    output_not_ours(path: Text);
    /// Hint: what to do about it.
    output_hint_elsewhere();
    /// A path or link leads out of the folder.
    output_outside(path: Text);
    /// The list of what talmach made cannot be read.
    output_manifest(path: Text, detail: Text);
    /// Hint: what to do about it.
    output_hint_remove();
}
