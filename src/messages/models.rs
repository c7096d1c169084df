//! What `models` says.

messages! {
    /// A line of a list: a model and its size in megabytes.
    models_row(pair: Text, version: Text, size: Number);
    /// No model is installed.
    models_none();
    /// Where models are kept.
    models_folder(path: Text);
    /// A model that will be downloaded.
    models_found(pair: Text, version: Text, size: Number);
    /// How far a download is.
    models_progress(pair: Text, percent: Number, size: Number);
    /// The user has had enough of a download.
    models_interrupted(pair: Text);
    /// A model was downloaded and verified.
    models_got(pair: Text, version: Text);
    /// The newest model is here.
    models_already_here(pair: Text, version: Text);
    /// A model is undamaged.
    models_sound(pair: Text);
    /// A model was removed.
    models_removed(pair: Text, size: Number);
    /// A model was added from files.
    models_added(pair: Text);
    /// There is no folder to keep models in.
    models_no_cache();
    /// The network cannot be used.
    models_no_network(detail: Text);
    /// No pair was named.
    models_no_pairs();
    /// No file was named.
    models_no_files();
    /// The name is no pair of languages.
    models_not_a_pair(name: Text);
    /// Advice: how to install a model.
    models_hint_get(pair: Text);
    /// Advice: how to see what there is.
    models_hint_available();
    /// Advice: what has arrived is kept.
    models_hint_again();
    /// Advice: how files are named.
    models_hint_names();
    /// Another program is busy with the model.
    models_busy(path: Text);
    /// A file or folder of models cannot be used.
    models_disk(path: Text, reason: Said);
    /// A server does not answer.
    models_unreachable(url: Text, detail: Text);
    /// A server refuses.
    models_refused(url: Text, status: Text);
    /// A download breaks off each time.
    models_cut_off(url: Text);
    /// The list of models cannot be understood.
    models_records(url: Text, detail: Text);
    /// There is no model for the pair.
    models_not_offered(pair: Text);
    /// The model is not installed.
    models_not_installed(pair: Text);
    /// The content is not what was promised.
    models_wrong_hash(name: Text, expected: Text, found: Text);
    /// Larger than it may be.
    models_too_large(name: Text, limit: Number);
    /// An archive is broken.
    models_packed(name: Text, detail: Text);
    /// A file is no part of a model.
    models_unsound(name: Text, part: Text, detail: Text);
    /// An installed file is gone or changed.
    models_damaged(path: Text);
    /// The manifest cannot be understood.
    models_manifest(path: Text, detail: Text);
    /// The name of a file says nothing.
    models_unknown_name(path: Text);
    /// A part of the model is missing.
    models_incomplete(pair: Text, part: Text);
    /// A part is there twice.
    models_twice(pair: Text, part: Text);
}
