//! What readers are told: states, languages, dates, and what programs read.

use serde_json::Value;

use super::example::{self, all, file};
use crate::site::theme::Theme;

/// Where lines may break has tests of its own.
fn with_blanks(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[track_caller]
fn has(text: &str, part: &str) {
    assert!(with_blanks(text).contains(&with_blanks(part)), "{part} is not in\n{text}");
}

#[track_caller]
fn lacks(text: &str, part: &str) {
    assert!(!with_blanks(text).contains(&with_blanks(part)), "{part} is in\n{text}");
}

/// The line that holds a part of it.
#[track_caller]
fn line<'t>(text: &'t str, part: &str) -> &'t str {
    text.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{part}:\n{text}"))
}

#[test]
fn a_passage_that_is_behind_keeps_its_translation_and_says_so_quietly() {
    let files = all();
    let page = file(&files, "ru/2026/free-elections.html");
    let passage = line(&page, "id=\"p7\"");
    has(
        passage,
        "<p class=\"passage\" id=\"p7\" data-state=\"stale\" data-origin=\"person\">Мы требуем трёх вещей",
    );
    has(
        passage,
        "Оригинал этого отрывка изменился 12 мая 2026 года; в переводе это пока не учтено.",
    );
    has(passage, "<a href=\"../../ru/2026/free-elections.changes.html#p7\">Что изменилось</a>");
    assert_eq!(page.matches("data-notice=\"behind\"").count(), 1);
    has(&page, "оригинал изменился в 2 местах");
    let changes = file(&files, "ru/2026/free-elections.changes.html");
    has(
        &changes,
        "<p class=\"marked\" lang=\"en\">We demand <del>two</del><ins>three</ins> things, and <del>neither</del><ins>none</ins> of them is a favour:</p>",
    );
    has(&changes, "id=\"p9\"");
    lacks(&changes, "id=\"p8\"");
}

#[test]
fn machine_text_is_told_in_words_and_markup_until_somebody_has_reviewed_it() {
    let files = all();
    let page = file(&files, "be/2026/free-elections.html");
    let drafted = line(&page, "id=\"p3\"");
    has(
        drafted,
        "data-origin=\"machine\" data-engine=\"firefox en-be 3.0\" data-drafted=\"2026-11-20\">",
    );
    has(drafted, "Машынны пераклад (firefox en-be 3.0), не правераны");
    has(&page, "<meta name=\"talmach-origin\" content=\"mixed\">");
    has(line(&page, "id=\"p4\""), "data-reviewed=\"2026-11-21\"");
    assert_eq!(page.matches("data-mark=\"machine\"").count(), 1);
    let whole = file(&files, "ru/strike.html");
    has(&whole, "<meta name=\"talmach-origin\" content=\"machine\">");
    has(&whole, "Это машинный перевод, который пока никто не проверил.");
}

#[test]
fn a_fallback_is_the_original_and_says_so_in_the_language_of_the_reader() {
    let files = all();
    let page = file(&files, "be/strike.html");
    has(&page, "<html lang=\"be\">");
    has(&page, "<article data-kind=\"fallback\" data-origin=\"source\" lang=\"en\">");
    has(&page, "Пераклад гэтай заявы пакуль не гатовы (зроблена 40 %). Ніжэй пададзены арыгінал.");
    has(
        &page,
        "<link rel=\"canonical\" href=\"https://free-square.example/statements/en/strike.html\">",
    );
    has(&file(&files, "be/index.html"), "<h3><a href=\"../be/strike.html\" lang=\"en\">");
    has(&file(&files, "be/index.html"), "пераклад пакуль не гатовы, зроблена 40 %");
    lacks(&file(&files, "be/feed.xml"), "strike");
    lacks(&file(&files, "index.html"), "be/strike.html");
}

#[test]
fn search_engines_are_told_of_translations_that_stand_and_of_no_others() {
    let files = all();
    let links = |path: &str| -> Vec<String> {
        let page = file(&files, path);
        let hreflang = page.lines().filter(|l| l.starts_with("<link rel=\"alternate\" hreflang"));
        hreflang.map(|l| l.split('"').nth(3).unwrap().to_owned()).collect()
    };
    assert_eq!(links("en/strike.html"), ["en", "ru", "x-default"]);
    assert_eq!(links("be/2026/free-elections.html"), ["en", "ru", "be", "x-default"]);
    let map = file(&files, "sitemap.xml");
    lacks(&map, "be/strike.html");
    has(
        &map,
        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://free-square.example/statements/en/strike.html\"/>",
    );
    quick_xml::Reader::from_str(&map).into_inner();
}

#[test]
fn every_text_in_another_language_says_which() {
    let files = all();
    let page = file(&files, "be/2026/free-elections.html");
    has(&page, "lang=\"en\" data-state=\"missing\">The Free Square initiative");
    has(&page, "<small class=\"mark\" data-mark=\"missing\" lang=\"be\">");
    has(&page, "<a href=\"../../be/tags/elections.html\" lang=\"en\">elections</a>");
    let both = file(&files, "be/2026/free-elections.parallel.ru.html");
    has(&both, "<div class=\"left\" lang=\"ru\">Чего мы требуем</div>");
    has(&both, "<p class=\"right\">Беларуская</p>");
}

#[test]
fn a_gap_leads_to_the_original() {
    let page = file(&all(), "be/2026/free-elections.html");
    let gap = line(&page, "data-state=\"gap\"");
    has(gap, ">[…]</span>");
    has(gap, "<a href=\"../../en/2026/free-elections.html#p10\">Прачытаць у арыгінале</a>");
}

#[test]
fn linked_data_names_the_work_that_was_translated() {
    let page = file(&all(), "ru/2026/free-elections.html");
    let json = page.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data: Value = serde_json::from_str(json.split("</script>").next().unwrap()).unwrap();
    assert_eq!(data["inLanguage"], "ru");
    assert_eq!(data["headline"], "Свободные выборы начинаются со свободных людей");
    assert_eq!(data["translationOfWork"]["headline"], "Free elections begin with free people");
    assert_eq!(data["translationOfWork"]["inLanguage"], "en");
    assert_eq!(data["datePublished"], "2026-03-25");
}

#[test]
fn the_feed_is_read_by_a_reader_of_feeds() {
    let files = all();
    let xml = file(&files, "ru/feed.xml");
    let feed = atom_syndication::Feed::read_from(xml.as_bytes()).unwrap();
    assert_eq!(feed.lang.as_deref(), Some("ru"));
    assert_eq!(feed.entries.len(), 2);
    assert_eq!(feed.entries[0].title.value, "Свободные выборы начинаются со свободных людей");
    assert_eq!(
        feed.entries[0].id,
        "https://free-square.example/statements/ru/2026/free-elections.html"
    );
    assert_eq!(feed.updated.to_rfc3339(), "2026-03-25T00:00:00+00:00");
}

#[test]
fn without_an_address_nothing_claims_one() {
    let mut site = example::site();
    site.base_url = None;
    let files = example::written(site, Theme::new(Vec::new()).unwrap(), &example::examples());
    assert!(files.iter().all(|file| file.path != "sitemap.xml"));
    let page = file(&files, "ru/strike.html");
    lacks(&page, "og:url");
    has(&page, "<link rel=\"canonical\" href=\"../ru/strike.html\">");
    has(&file(&files, "ru/feed.xml"), "<id>urn:uuid:");
}

#[test]
fn the_structure_of_the_text_is_kept() {
    let page = file(&all(), "ru/2026/free-elections.html");
    has(
        &page,
        "<h1 class=\"passage\" id=\"p1\" data-state=\"current\" data-origin=\"person\">Свободные",
    );
    has(&page, ">Чего мы требуем</h2>");
    has(&page, "<strong>О них не забыли.</strong>");
    has(&page, "<a href=\"https://free-square.example/\">оттуда, где теперь живём</a>");
    has(&page, "<sup class=\"note\"><a id=\"fnref-1\" href=\"#fn-1\">1</a></sup>");
    has(&page, "<th scope=\"col\" class=\"right\"><span");
    assert_eq!(page.matches("<blockquote>").count(), 1);
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn a_project_replaces_one_template_and_keeps_the_others() {
    let own = ("tag.html".to_owned(), "{{ tag.title }}|{{ page.lang }}".to_owned());
    let theme = Theme::new(vec![own]).unwrap();
    let files = example::written(example::site(), theme, &example::examples());
    assert_eq!(file(&files, "ru/tags/strike.html"), "Тема: забастовка|ru\n");
    has(&file(&files, "ru/index.html"), "<!DOCTYPE html>");
}

#[test]
fn lists_and_feeds_say_which_titles_a_machine_made() {
    let files = all();
    for path in ["ru/index.html", "index.html"] {
        let page = file(&files, path);
        let item = line(&page, ">Зелёный Брод: завод остановлен</a>");
        has(
            item,
            " data-origin=\"machine\">Зелёный Брод: завод остановлен</a>\
             <small class=\"mark\" data-mark=\"machine\" lang=\"ru\">машинный перевод, не проверен</small>",
        );
        assert_eq!(page.matches("data-mark=\"machine\"").count(), 1, "{page}");
    }
    let feed = file(&files, "ru/feed.xml");
    let title = line(&feed, "Зелёный Брод");
    has(title, "<title type=\"html\">");
    has(title, "(машинный перевод, не проверен)");
    has(title, "data-origin=");
    assert_eq!(feed.matches("машинный перевод").count(), 1, "{feed}");
    lacks(&file(&files, "en/feed.xml"), "type=\"html\">");
}
