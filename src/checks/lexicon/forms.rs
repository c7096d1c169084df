//! From a word of a text to the words that it may be a form of.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::beginnings::Beginnings;
use super::endings::{Endings, FAMILY_TAIL, VERB_TAIL};
use super::letters::{Fold, Letters};
use super::stems::{Class, stems};

/// A word whose forms are looked for, as its owner counts them.
pub type WordId = u32;

/// Words by their forms: those that are given, and those that stems and endings make.
#[derive(Clone, Debug)]
pub struct Forms {
    letters: Letters,
    endings: Endings,
    given: FxHashMap<Box<str>, Vec<WordId>>,
    stems: FxHashMap<Box<str>, Vec<(WordId, Class)>>,
    beginnings: Beginnings,
    /// Letters of the longest ending that has to be tried.
    tail: usize,
    /// How many bytes stems have: a bit for each length, the last one for all that are longer.
    lengths: u64,
}

/// Room for one look-up after another.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    folded: String,
    found: SmallVec<[WordId; 8]>,
}

impl Forms {
    /// No words yet, in a language such as `be`.
    pub fn new(language: &str, fold: Fold) -> Self {
        let letters = Letters::new(language, fold);
        Self {
            letters,
            endings: Endings::new(letters),
            given: FxHashMap::default(),
            stems: FxHashMap::default(),
            beginnings: Beginnings::default(),
            tail: 0,
            lengths: 0,
        }
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.stems.is_empty()
    }

    /// How the words begin that may be found.
    pub fn beginnings(&self) -> &Beginnings {
        &self.beginnings
    }

    /// A form of a word.
    pub fn add(&mut self, id: WordId, form: &str) {
        let form = self.letters.fold(form);
        self.beginnings.note(&form);
        let ids = self.given.entry(form.into()).or_default();
        if ids.last() != Some(&id) {
            ids.push(id);
        }
    }

    /// Every form that stem and endings can make of a word.
    pub fn add_stems(&mut self, id: WordId, lemma: &str, class: Class) {
        for (stem, class) in stems(lemma, class, self.letters) {
            self.tail = self.tail.max(match class {
                Class::Verb => VERB_TAIL,
                Class::Family => FAMILY_TAIL,
                Class::Noun | Class::Adjective => 4,
                Class::Bare => 1,
            });
            self.beginnings.note(&stem);
            self.lengths |= length_bit(stem.len());
            self.stems.entry(stem.into()).or_default().push((id, class));
        }
    }

    /// The words that this one may be a form of, each once.
    pub fn find<'d>(&self, word: &str, desk: &'d mut Desk) -> &'d [WordId] {
        let Desk { folded, found } = desk;
        found.clear();
        if !self.beginnings.may_have(word) {
            return found;
        }
        self.letters.write(word, folded);
        let word = folded.as_str();
        if let Some(ids) = self.given.get(word) {
            found.extend_from_slice(ids);
        }
        let places = word.char_indices().rev().map(|(at, _)| at);
        for at in std::iter::once(word.len()).chain(places).take(self.tail + 1) {
            if self.lengths & length_bit(at) == 0 {
                continue;
            }
            let (stem, ending) = word.split_at(at);
            let Some(ids) = self.stems.get(stem) else { continue };
            for (id, class) in ids {
                if !found.contains(id) && self.endings.allow(*class, ending) {
                    found.push(*id);
                }
            }
        }
        found
    }
}

fn length_bit(bytes: usize) -> u64 {
    1 << bytes.min(63)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_form(language: &str, fold: Fold, lemma: &str, class: Class, form: &str) -> bool {
        let mut forms = Forms::new(language, fold);
        forms.add_stems(7, lemma, class);
        forms.find(form, &mut Desk::default()) == [7]
    }

    #[track_caller]
    fn all(language: &str, lemma: &str, class: Class, words: &str) {
        for word in words.split_whitespace() {
            assert!(is_form(language, Fold::Loose, lemma, class, word), "{lemma}: {word}");
        }
    }

    #[track_caller]
    fn none(language: &str, lemma: &str, class: Class, words: &str) {
        for word in words.split_whitespace() {
            assert!(!is_form(language, Fold::Loose, lemma, class, word), "{lemma}: {word}");
        }
    }

    #[test]
    fn russian_words_are_found_in_every_case() {
        all(
            "ru",
            "забастовка",
            Class::Noun,
            "забастовка забастовки забастовке забастовку забастовкой забастовкою забастовок забастовкам забастовками забастовках",
        );
        all(
            "ru",
            "Статкевич",
            Class::Noun,
            "Статкевич Статкевича Статкевичу Статкевичем Статкевиче",
        );
        all(
            "ru",
            "профсоюз",
            Class::Noun,
            "профсоюз профсоюза профсоюзу профсоюзом профсоюзе профсоюзы профсоюзов профсоюзам профсоюзами профсоюзах",
        );
        all(
            "ru",
            "статья",
            Class::Noun,
            "статья статьи статье статью статьёй статей статьям статьями статьях",
        );
        all(
            "ru",
            "рынок",
            Class::Noun,
            "рынок рынка рынку рынком рынке рынки рынков рынкам рынками рынках",
        );
        all("ru", "боец", Class::Noun, "боец бойца бойцу бойцом бойце бойцы бойцов");
        all(
            "ru",
            "письмо",
            Class::Noun,
            "письмо письма письму письмом письме писем письмам письмами",
        );
        all(
            "ru",
            "гражданин",
            Class::Noun,
            "гражданин гражданина граждане граждан гражданам гражданами",
        );
        all("ru", "время", Class::Noun, "время времени временем времена времён временами");
        all(
            "ru",
            "политзаключённый",
            Class::Noun,
            "политзаключённый политзаключенного политзаключённому политзаключёнными политзаключенные политзаключённых политзаключённая",
        );
        all(
            "ru",
            "политическая",
            Class::Noun,
            "политический политической политических политическую",
        );
        all("ru", "Тихановская", Class::Noun, "Тихановской Тихановскую Тихановская");
        all("ru", "Быков", Class::Noun, "Быкова Быкову Быковым Быкове Быковых");
        all(
            "ru",
            "организация",
            Class::Noun,
            "организации организацию организацией организаций организациями",
        );
        none("ru", "забастовка", Class::Noun, "бастовать забастовщик забастовочный");
        none("ru", "союз", Class::Noun, "союзник союзный союзничество");
    }

    #[test]
    fn belarusian_words_are_found_in_every_case() {
        all(
            "be",
            "палітвязень",
            Class::Noun,
            "палітвязень палітвязня палітвязню палітвязнем палітвязні палітвязняў палітвязням палітвязнямі палітвязнях",
        );
        all(
            "be",
            "страйк",
            Class::Noun,
            "страйк страйку страйкам страйкі страйкаў страйкамі страйках",
        );
        all(
            "be",
            "горад",
            Class::Noun,
            "горада гораду горадам горадзе гарады гарадоў гарадам гарадамі гарадах",
        );
        all("be", "рука", Class::Noun, "рука рукі руцэ руку рукой рук рукам рукамі");
        all("be", "мова", Class::Noun, "мова мовы мове мову мовай моў мовам мовамі мовах");
        all("be", "дарога", Class::Noun, "дарогі дарозе дарогу дарогай дарог");
        all("be", "скарга", Class::Noun, "скарга скаргі скарзе скаргу скаргаю скаргамі");
        all("be", "страха", Class::Noun, "страсе стрэх");
        all("be", "суддзя", Class::Noun, "суддзя суддзі суддзю суддзёй суддзяў суддзям суддзямі");
        all("be", "моладзь", Class::Noun, "моладзь моладзі моладдзю");
        all("be", "хлопец", Class::Noun, "хлопец хлопца хлопцу хлопцам хлопцы хлопцаў");
        all("be", "выбары", Class::Noun, "выбары выбараў выбарам выбарамі выбарах");
        all("be", "дошка", Class::Noun, "дошка дошкі дошцы дошку дошкай дошак");
        all("be", "сям’я", Class::Noun, "сям’я сям’і сям'ю сям’ёй сем’і сем’яў");
        all(
            "be",
            "зняволены",
            Class::Noun,
            "зняволенага зняволенаму зняволеным зняволеныя зняволеных зняволенымі зняволеная",
        );
        all("be", "Ціханоўская", Class::Noun, "Ціханоўскай Ціханоўскую Ціханоўская");
        all("be", "Быкаў", Class::Noun, "Быкава Быкаву Быкавым Быкаве Быкавых");
        all("be", "улада", Class::Noun, "улада ўлады уладзе ўладу ўлад");
        all("be", "актывістка", Class::Noun, "актывістцы актывістак");
        none("be", "страйк", Class::Noun, "страйковец страйкавы страйкаваць");
        none("be", "Беларусь", Class::Noun, "беларускі беларус-кі Беласток");
    }

    #[test]
    fn verbs_are_found_by_the_beginning_of_their_stems() {
        all(
            "ru",
            "бастовать",
            Class::Verb,
            "бастовать бастую бастуют бастовали бастующие бастовавшие",
        );
        all("ru", "защищать", Class::Verb, "защищаем защищает защищали защищая");
        all("ru", "платить", Class::Verb, "плачу платит платили платящий");
        all(
            "be",
            "страйкаваць",
            Class::Verb,
            "страйкую страйкуюць страйкавалі страйкаваў страйкуючы",
        );
    }

    #[test]
    fn strictly_another_vowel_is_another_word() {
        let strict = |lemma, form| is_form("be", Fold::Strict, lemma, Class::Noun, form);
        assert!(strict("Лукашенко", "Лукашенку"));
        assert!(!strict("Лукашенко", "Лукашэнку"));
        assert!(strict("рука", "руцэ"));
        assert!(!strict("Ціхановская", "Ціханоўскай"));
    }
}
