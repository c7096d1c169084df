# The texts of --help.

help_heading_usage = Usage
help_heading_commands = Commands
help_heading_arguments = Arguments
help_heading_options = Options
help_heading_global = Global options
help_heading_examples = Examples
help_default = [default: { $value }]
help_possible_values = [possible values: { $values }]

help_value_command = COMMAND
help_value_options = OPTIONS
help_value_dir = DIR
help_value_lang = LANG
help_value_when = WHEN
help_value_file = FILE
help_value_id = ID
help_value_text = TEXT
help_value_date = DATE
help_value_url = URL
help_value_statement = STATEMENT
help_value_locale = LOCALE
help_value_state = STATE
help_value_order = ORDER
help_value_format = FORMAT
help_value_source = SOURCE
help_value_rev = REV
help_value_n = N
help_value_name = NAME
help_value_span = SPAN
help_value_shell = SHELL
help_value_action = ACTION
help_value_pair = PAIR
help_value_check = CHECK
help_value_level = LEVEL
help_value_rendering = LOCALE=TEXT
help_value_weight = CHECK=LEVEL
help_value_type = KIND

help_global_project = Folder of the project; without it, that of the nearest talmach.toml upwards
help_global_lang = Language of messages and help
help_global_color = When to use colour
help_global_quiet = Print warnings and errors only
help_global_verbose = Print details, too
help_global_help = Print help
help_global_version = Print the version

help_any_statements = Statements by id, path or glob; all without it
help_any_statement = Statement by id, path or glob
help_any_locale = Locales, separated by commas; all without it
help_any_dry_run = Show what would be done and write nothing
help_any_format = Form of the report

help_talmach = Keep published statements correct and current in several languages
help_talmach_details =
    talmach lays the English statements beside their gettext catalogs, passage by passage, and tells what is translated, what went stale when the English changed, and what is missing. The files are the truth: there is no database, and only init, add, sync, accept, review, draft, terms and check --fix change the project.
help_talmach_examples =
    talmach status
        what is to be done, worst first
    talmach diff 2026-05-01-strike -l be
        what changed in the English since the Belarusian was made
    talmach sync
        bring the catalogs in step with the English
    talmach check
        the gate: exit status 1 if a translation is not ready

help_init = Begin a project
help_init_details =
    Writes a talmach.toml with comments and makes the folders for statements and translations. Nothing that exists is overwritten.
help_init_dir = Folder to begin the project in; without it, the current one
help_init_examples =
    talmach init
        begin a project in the current folder
    talmach init statements
        begin a project in the folder “statements”

help_add = Bring raw texts in as clean statements
help_add_details =
    Joins hard-wrapped lines, drops a repeated title, finds headings, date and title, and leaves out the text from a line that fits a “cut-from” pattern of talmach.toml. Tells line by line what was left out. Adding a text again under the same id updates the statement; translations are never touched.
help_add_files = Raw texts; - is standard input
help_add_id = Id of the statement; without it, it is made from the title and the date, or from the file name
help_add_title = Title; without it, it is looked for in the text
help_add_date = Date of the statement; without it, it is looked for in the text
help_add_source_url = Address where the original was published
help_add_dry_run = Show the clean text and write nothing
help_add_examples =
    talmach add --dry-run letter.txt
        show what would become of a text
    talmach add --id 2020/solidarity letter.txt
        add a statement, or its corrected text, under this id
    pdftotext letter.pdf - | talmach add --id 2020/letter -
        read the text from another program

help_sync = Bring the catalogs in step with the English
help_sync_details =
    Adds entries for new passages, marks those stale whose English has changed and keeps their old English beside them, retires what is gone, and takes catalogs along when a statement was renamed. A file is written only where its meaning changes; a translation is never lost.
help_sync_prune = Drop retired entries
help_sync_examples =
    talmach sync --dry-run
        show the plan
    talmach sync -l ru,be '2026-05-*'
        bring some statements in step in two languages

help_status = Show what is translated, stale, missing and to be reviewed
help_status_details =
    Prints one table, statements by locales, with passages and words in each state, worst first, and totals. Nothing is written.
help_status_only = Show only statements with such passages
help_status_sort = Order of the statements: words to do, id, title, or age by date
help_status_examples =
    talmach status
        everything, the most words to do first
    talmach status --only stale -l be
        where the Belarusian is behind the English
    talmach status --format json
        the same for programs

help_diff = Show what changed in the English since a translation was made
help_diff_details =
    Shows each changed passage in reading order with its old and new English, word by word, its current translation, and the sentences of the translation that are touched; then new and removed passages. Changes of typography alone are named as such. With --from, two revisions in Git are compared instead.
help_diff_from = Git revision whose English to compare with
help_diff_to = Git revision to compare; without it, the files as they are
help_diff_examples =
    talmach diff 2026-05-01-strike -l ru
        what the Russian translator has to look at
    talmach diff --from HEAD~1 --to HEAD
        what the last commit changed in the English
    talmach diff --format html > changes.html
        a page to send to translators

help_accept = Record that a change of English leaves the translation right
help_accept_details =
    For a typo mended or a comma moved: the passages become current, and who decided it and why is written into the catalog. The decision lapses when the English or the translation changes again.
help_accept_unit = Numbers of the passages as diff shows them, separated by commas
help_accept_locale = Locales, separated by commas
help_accept_reason = Why the translation is still right; required without --undo
help_accept_by = Who decides; without it, Git’s user
help_accept_undo = Take the decision back
help_accept_examples =
    talmach accept 2026-05-01-strike --unit 4 -l ru,be --reason 'a typo'
        one changed passage is still right in two languages
    talmach accept 2026-05-01-strike --unit 4 -l ru --undo
        take that back for Russian

help_review = Vouch for a translation
help_review_details =
    Records that somebody has compared exactly this translation with exactly this English. Drafts and stale passages become current. The review lapses by itself when either text changes.
help_review_unit = Numbers of the passages, separated by commas; without it, all that are translated
help_review_locale = Locales, separated by commas
help_review_by = Who vouches; without it, Git’s user
help_review_examples =
    talmach review 2026-05-01-strike -l be
        vouch for the whole Belarusian translation
    talmach review 2026-05-01-strike -l be --unit 2,5 --by Hanna
        vouch for two passages in Hanna’s name

help_check = Check that the translations are ready
help_check_details =
    The gate for publishing. Exit status 0: everything holds; 1: findings at level error; 2: could not run, for example because there was nothing to check. The levels are set in talmach.toml.
help_check_since = Only what changed since this Git revision; the rest is only counted
help_check_grace = Stale for less than this (12h, 7d, 2w, by Git): warn, do not fail
help_check_require = What every passage must be
help_check_max_stale_words = Tolerate this many stale words
help_check_max_missing_words = Tolerate this many untranslated words
help_check_only = Only these checks
help_check_level = How much a check weighs: dash=error, or be:dash=error in one language
help_check_least = Leave out findings below this level: info, warning or error
help_check_baseline = Pass over the findings that this file lists
help_check_write_baseline = Write the findings of today into the baseline first
help_check_fix = Mend what is mechanical, and show it
help_check_fix_reviewed = Mend reviewed passages too; their reviews lapse
help_check_ignored = List the findings that translators have silenced
help_check_examples =
    talmach check
        is everything ready?
    talmach check --since origin/main --grace 7d
        only what this change made stale or left untranslated
    talmach check --require reviewed -l ru --format json
        only reviewed Russian will do; a report for programs
    talmach check --fix
        mend quotation marks, dashes and the like, and show what was mended
    talmach check --format sarif > talmach.sarif
        for code scanning

help_explain = Explain what a check finds and why it matters
help_explain_details = Without a name it lists all checks. The page of a check says what it finds, why that matters, when to silence it and what can be set, and shows examples.
help_explain_checks = Checks
help_explain_examples =
    talmach explain
        which checks are there?
    talmach explain number-changed
        what does it find, and what is right?

help_publish = Publish every statement in every language
help_publish_details =
    Writes what readers get: a site (into public/), or files for other programs. A translation that is not good enough for [publish] in talmach.toml is published in English, and its page says so; passages that are behind are marked, and so is what a machine wrote and nobody has reviewed. Only what changed is written, and only what talmach made is removed.
help_publish_out = Folder to write; without it public/, or public-FORMAT/, in the project
help_publish_format = What to write: pages, Markdown for generators of sites, plain text, books, or units with their states
help_publish_base_url = Where the site will be served from, such as https://example.org/statements/
help_publish_watch = Publish again whenever a file changes, until Ctrl-C
help_publish_audit = List every published passage that a machine wrote, as JSON; - is standard output
help_publish_examples =
    talmach publish --dry-run
        say what each page would be, and why
    talmach publish --base-url https://example.org/
        write the site with whole addresses, feeds and a sitemap
    talmach publish --format epub 2026-05-01-strike -l be
        make a book of one statement

help_completions = Print a script that lets a shell complete the command line
help_completions_details =
    The script goes to standard output; where it belongs depends on the shell.
help_completions_shell = Shell
help_completions_examples =
    talmach completions bash > ~/.local/share/bash-completion/completions/talmach
        for bash
    talmach completions fish > ~/.config/fish/completions/talmach.fish
        for fish

help_man = Write the manual pages
help_man_details =
    Writes talmach.1 and a page for each command, in the language of the program.
help_man_dir = Folder for the pages; it is made where it is missing
help_man_examples =
    talmach man ~/.local/share/man/man1
        pages for the current user
    talmach --lang be man ~/.local/share/man/be/man1
        the same in Belarusian

help_models = Manage the translation models of the embedded engine
help_models_details =
    The engine “firefox” translates on this machine with models of Firefox Translations, which are downloaded once for each pair of languages and kept in the cache folder. A model is used only if its SHA-256 is right.
help_models_action = What to do
help_models_names = Pairs of languages; files with “add”; “verify” without any looks at all
help_models_available = List what the server has
help_models_pair = Pair of languages, where the names of the files do not say it
help_models_records = Mirror of the lists of models
help_models_attachments = Mirror of the files
help_models_examples =
    talmach models get en-ru en-be
        download the models for Russian and Belarusian
    talmach models list --available
        what could be downloaded
    talmach models add model.enru.bin srcvocab.enru.spm trgvocab.enru.spm
        on a machine without a network

help_terms = Agree on terms, and look after them
help_terms_details =
    Terms stand in terms.toml: what a thing is called in each language, and what it must not be called. “add” and “import” write into that file and leave the rest of it as it is. “check” looks for contradictions and gaps in the file itself; exit status 1 if there are any. “extract” proposes what statements often mention and nobody has agreed on yet. TBX is what other programs exchange terms in.
help_terms_action = What to do
help_terms_names = English names with “add”, a TBX file with “import” and “export”, statements with “extract”
help_terms_locale = Locales to list, separated by commas; with “add”, a language and a rendering (be=TEXT), the preferred one first
help_terms_forbid = A language and a rendering that must not be used, with “add”
help_terms_kind = What it is, with “add”; “verbatim” stays as it is in every language
help_terms_note = What translators should know, with “add”
help_terms_min = How often a term must occur to be proposed; 2, unless you say otherwise
help_terms_examples =
    talmach terms add LibreOffice --kind verbatim
        agree on a name that stays as it is in every language
    talmach terms extract --min 3
        what is mentioned three times or more and has not been agreed on
    talmach terms export glossary.tbx
        for other programs

help_draft = Draft what is missing or stale
help_draft_details =
    Fills passages from the memory, from sentences that are still right of the old translation, and from machine translation, in the order that talmach.toml has for each locale. What a person wrote or edited is never touched. Every draft is fuzzy and says where it came from. Before anything is sent it says how much would go where. A run that is interrupted saves what is finished, and the next one goes on from there. The exit status is 1 where passages are left without a draft.
help_draft_from = Sources in place of the configured ones, in this order
help_draft_stale = Draft stale passages, too
help_draft_redo = Make untouched drafts again
help_draft_replace = Draft these passages alone, whoever wrote them; the old text stays in a comment
help_draft_limit = Draft at most so many passages
help_draft_yes = Agree that texts are sent to third parties
help_draft_no_cache = Ask engines again what they have answered before
help_draft_examples =
    talmach draft --dry-run
        say how much would be asked of whom
    talmach draft -l ru --stale
        draft missing and stale passages into Russian
    talmach draft 2026-06-12-observers -l be --from memory,apertium
        draft one statement from these sources alone
help_backends = Show which engines can be used here and now
help_backends_details =
    Asks each configured engine for each pair of languages that the project needs, and says where the texts would go or what is lacking. It sends no text of yours.
help_backends_examples =
    talmach backends
        find out why a draft failed
