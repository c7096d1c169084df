//! Texts that mean harm: pages stay whole, safe and readable.

use proptest::prelude::*;

use super::example::{self, Example, document, file, id, locale, site, written};
use crate::formats::source::Format;
use crate::site::files::SiteFile;
use crate::site::page::{Author, Edited, PageKind, Passage};
use crate::site::theme::Theme;

/// A statement with one Russian translation of each unit.
fn pages(name: &str, text: &str, translations: &[&str]) -> Vec<SiteFile> {
    let document = document(Format::Markdown, text);
    let passages: Vec<Passage> =
        translations.iter().map(|text| Passage::translation(*text)).collect();
    let example = Example {
        id: id(name),
        format: Format::Markdown,
        document,
        date: None,
        tags: vec![("<script>", "\"><img src=x onerror=alert(1)>")],
        versions: vec![
            (locale("en"), PageKind::Source, Vec::new()),
            (locale("ru"), PageKind::Translation, passages),
        ],
        beside: Vec::new(),
    };
    written(site(), Theme::new(Vec::new()).unwrap(), &[example])
}

/// What a parser of HTML finds on a page that could run or call elsewhere.
#[track_caller]
fn is_harmless(html: &str) {
    // An element or attribute is markup only outside of text and quotation marks: what is escaped has no `<`.
    let lower = html.to_lowercase();
    for tag in
        ["<script>", "<iframe", "<object", "<embed", "<form", "<style", "<svg", "<base", "<img"]
    {
        assert!(!lower.contains(tag), "{tag} in\n{html}");
    }
    assert_eq!(
        lower.matches("<script").count(),
        lower.matches("<script type=\"application/ld+json\">").count()
    );
    assert_eq!(lower.matches("</script").count(), lower.matches("<script").count());
    let tags = regex::Regex::new(r#"<[a-z][^<>]*>"#).unwrap();
    let quoted = regex::Regex::new(r#""[^"]*""#).unwrap();
    for tag in tags.find_iter(&lower) {
        let bare = quoted.replace_all(tag.as_str(), "\"\"");
        assert!(!bare.contains(" on"), "{}", tag.as_str());
        assert!(!tag.as_str().contains("href=\"javascript:"), "{}", tag.as_str());
    }
    assert!(!html.contains(['\u{202e}', '\u{2066}', '\u{0}']), "{html}");
}

#[test]
fn markup_that_means_harm_is_gone_and_the_words_are_there() {
    let text = "# A title <script>alert(1)</script>\n\nOne <img src=x onerror=alert(1)> two\n\n<script>alert(2)</script>\n\n\
                [three](javascript:alert\\(3\\)) four\n\n<div onclick=\"x()\">five</div>\n";
    let translations = [
        "Заголовок </title></script><script>alert(4)</script> \u{202e}конец",
        "Один <iframe src=\"https://spy.example\"></iframe><b>не закрыто",
        "[три](<java\u{1}script:alert(5)>) ![четыре](https://spy.example/x.png)",
    ];
    let files = pages("a", text, &translations);
    for path in ["ru/a.html", "en/a.html", "ru/a.parallel.html", "ru/index.html", "index.html"] {
        let html = file(&files, path);
        let without_local_images = html.replace("<img src=\"x\">", "");
        is_harmless(&without_local_images);
    }
    let page = file(&files, "ru/a.html");
    for words in
        ["Заголовок", "конец", "Один", "<b>не&nbsp;закрыто</b>", "три", ">четыре</a>", "five"]
    {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
    assert!(!page.contains("<img"), "{page}");
}

#[test]
fn a_title_that_never_ends_and_a_name_with_quotes_are_readable() {
    let long = "Слово ".repeat(334);
    let title = format!("# {}\n\nText.\n", "Word ".repeat(400));
    let files = pages("2026/it's a “name” #1 %20 & more", &title, &[long.trim(), "Текст."]);
    let page = file(&files, "ru/2026/it's a “name” #1 %20 & more.html");
    is_harmless(&page);
    assert!(page.contains(long.trim()));
    let index = file(&files, "ru/index.html");
    let href = "../ru/2026/it%27s%20a%20%E2%80%9Cname%E2%80%9D%20%231%20%2520%20%26%20more.html";
    assert!(index.contains(&format!("<a href=\"{href}\">")), "{index}");
    assert!(file(&files, "sitemap.xml").contains(&href["../".len()..]));
}

#[test]
fn the_name_of_an_engine_and_words_of_the_site_are_no_markup() {
    let mut site = site();
    site.translations[0].title = "\"><script>alert(1)</script>".to_owned();
    let mut example = example::examples().remove(1);
    let harm = "\" onmouseover=\"x</small><script>".to_owned();
    example.versions[1].2[1].author =
        Author::Machine { engine: harm, on: None, edited: Edited::ByAPerson };
    let files = written(site, Theme::new(Vec::new()).unwrap(), &[example]);
    is_harmless(&file(&files, "ru/strike.html"));
    is_harmless(&file(&files, "ru/index.html"));
    is_harmless(&file(&files, "index.html"));
    assert!(file(&files, "ru/strike.html").contains("отредактирован, но\u{a0}не\u{a0}проверен"));
}

#[test]
fn deep_and_long_texts_make_whole_pages() {
    for text in
        ["*a ".repeat(5_000), "[".repeat(20_000), "<b>".repeat(3_000), "a".repeat(1_000_000)]
    {
        let files = pages("a", &format!("x {text}\n"), &[]);
        is_harmless(&file(&files, "en/a.html"));
    }
}

fn harmful() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "\"",
        "'",
        "&",
        "</script>",
        "<script>",
        "<!--",
        "-->",
        "<b>",
        "</p>",
        "<p id=p1>",
        "*",
        "**",
        "`",
        "[",
        "](",
        ")",
        "javascript:x",
        "https://a.example/?a=1&b",
        "![",
        "\\",
        "\n",
        "[^1]",
        "|",
        "\u{202e}",
        "\u{0}",
        " onerror=x ",
        "слова",
        " ",
        "<img src=x onerror=y>",
        "<svg/onload=x>",
        "<a href=javascript:x>",
        "&lt;",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_stands_in_a_translation_the_page_is_harmless_and_whole(
        title in harmful(), one in harmful(), two in harmful(),
    ) {
        let text = "# Title\n\nOne.\n\n| a | b |\n|---|---|\n| c | d |\n\n- Two\n\n[^1]: Note\n";
        let files = pages("a", text, &[&title, &one, &two, &title, &one, &two, &one]);
        let page = file(&files, "ru/a.html").replace("<img src=\"x\">", "");
        is_harmless(&page);
        for element in ["main", "article", "p", "table", "li", "h1", "td", "span", "small", "a", "b", "em", "code"] {
            let opened = regex::Regex::new(&format!("<{element}[ >]")).unwrap();
            let closed = page.matches(&format!("</{element}>")).count();
            prop_assert_eq!(opened.find_iter(&page).count(), closed, "{} {}", element, page);
        }
        for (n, unit) in ["p1", "p2", "p3", "p6"].iter().enumerate() {
            let anchor = format!(" id=\"{}\"", unit);
            prop_assert_eq!(page.matches(&anchor).count(), 1, "{} {}", n, page);
        }
    }
}
