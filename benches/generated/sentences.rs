//! What generated statements say: the same in three languages.

/// Something in English, Russian and Belarusian.
pub(crate) type Words = [&'static str; 3];

/// Sentences. `{g}` is one of [`GROUPS`], `{p}` of [`PLACES`], `{w}` of [`TIMES`], `{m}` of [`MONTHS`], `{s}` a surname,
/// `{n}` a number after which Russian and Belarusian have the genitive plural, `{d}` a day, `{y}` a year, `{i}` any
/// number. `{{` is a brace.
pub(crate) const SENTENCES: &[Words] = &[
    [
        "{g} signed an open letter {p} {w}.",
        "{g} подписали открытое письмо {p} {w}.",
        "{g} падпісалі адкрыты ліст {p} {w}.",
    ],
    [
        "{w} {g} met {p} to talk about wages and safety.",
        "{w} {g} встретились {p}, чтобы поговорить о зарплате и безопасности.",
        "{w} {g} сустрэліся {p}, каб пагаварыць пра заробак і бяспеку.",
    ],
    [
        "We demand that all political prisoners be released without delay.",
        "Мы требуем немедленно освободить всех политзаключённых.",
        "Мы патрабуем неадкладна вызваліць усіх палітвязняў.",
    ],
    [
        "{g} collected {n} signatures {p}.",
        "{g} собрали {n} подписей {p}.",
        "{g} сабралі {n} подпісаў {p}.",
    ],
    [
        "Read [the whole statement](https://example.org/{i}) and send it to your friends.",
        "Прочитайте [всё заявление](https://example.org/{i}) и отправьте его друзьям.",
        "Прачытайце [ўсю заяву](https://example.org/{i}) і адпраўце яе сябрам.",
    ],
    [
        "*Nobody* may be punished for an opinion.",
        "*Никто* не должен быть наказан за своё мнение.",
        "*Ніхто* не павінен быць пакараны за свой погляд.",
    ],
    [
        "On {d} {m} observers were not let into the building {p}.",
        "{d} {m} наблюдателей не пустили в здание {p}.",
        "{d} {m} назіральнікаў не пусцілі ў будынак {p}.",
    ],
    [
        "The court {p} fined them {n} roubles.",
        "Суд {p} оштрафовал их на {n} рублей.",
        "Суд {p} аштрафаваў іх на {n} рублёў.",
    ],
    [
        "Write to letters@example.org if you need help.",
        "Напишите на letters@example.org, если вам нужна помощь.",
        "Напішыце на letters@example.org, калі вам патрэбна дапамога.",
    ],
    [
        "Thank you, {{name}, for every letter.",
        "Спасибо, {{name}, за каждое письмо.",
        "Дзякуй, {{name}, за кожны ліст.",
    ],
    [
        "Independent observers counted the votes {p} and published the records.",
        "Независимые наблюдатели посчитали голоса {p} и опубликовали протоколы.",
        "Незалежныя назіральнікі палічылі галасы {p} і апублікавалі пратаколы.",
    ],
    [
        "The strike {p} began {w} and is not over yet.",
        "Забастовка {p} началась {w} и ещё не закончилась.",
        "Страйк {p} пачаўся {w} і яшчэ не скончыўся.",
    ],
    [
        "Solidarity is stronger than fear, and we have seen it more than once.",
        "Солидарность сильнее страха, и мы видели это не раз.",
        "Салідарнасць мацнейшая за страх, і мы бачылі гэта не раз.",
    ],
    [
        "Our trade union helps everybody who has lost a job.",
        "Наш профсоюз помогает всем, кто потерял работу.",
        "Наш прафсаюз дапамагае ўсім, хто страціў працу.",
    ],
    [
        "People have the right to gather peacefully and to speak freely.",
        "Люди имеют право мирно собираться и свободно говорить.",
        "Людзі маюць права мірна збірацца і свабодна гаварыць.",
    ],
    [
        "Letters reach the prison in about {n} days, but not all of them.",
        "Письма доходят до тюрьмы примерно за {n} дней, но не все.",
        "Лісты даходзяць да турмы прыкладна за {n} дзён, але не ўсе.",
    ],
    [
        "**Do not be silent**: tell others what happened {p}.",
        "**Не молчите**: расскажите другим, что случилось {p}.",
        "**Не маўчыце**: раскажыце іншым, што здарылася {p}.",
    ],
    [
        "{g} asked the director to meet them and to hear their demands.",
        "{g} попросили директора встретиться с ними и выслушать их требования.",
        "{g} папрасілі дырэктара сустрэцца з імі і выслухаць іх патрабаванні.",
    ],
    ["We shall come back, {g} say.", "Мы вернёмся, говорят {g}.", "Мы вернемся, кажуць {g}."],
    [
        "The list of names is [here](https://example.org/names/{i}), and it grows every day.",
        "Список имён [здесь](https://example.org/names/{i}), и он растёт каждый день.",
        "Спіс імён [тут](https://example.org/names/{i}), і ён расце кожны дзень.",
    ],
    [
        "There were {n} such cases in {y}.",
        "В {y} году было {n} таких случаев.",
        "У {y} годзе было {n} такіх выпадкаў.",
    ],
    [
        "A fair trial needs a lawyer, a public hearing and an independent judge.",
        "Справедливому суду нужны адвокат, открытое заседание и независимый судья.",
        "Справядліваму суду патрэбныя адвакат, адкрытае пасяджэнне і незалежны суддзя.",
    ],
    [
        "We remember everybody who was there, and we do not give up.",
        "Мы помним всех, кто там был, и не сдаёмся.",
        "Мы памятаем усіх, хто там быў, і не здаёмся.",
    ],
    [
        "Bread {p} went up by {i}%, and wages stayed as they were.",
        "Хлеб {p} подорожал на {i}%, а зарплата осталась прежней.",
        "Хлеб {p} падаражэў на {i}%, а заробак застаўся ранейшым.",
    ],
    [
        "Local newspapers wrote nothing about it, though {g} had told them everything.",
        "Местные газеты ничего об этом не написали, хотя {g} всё им рассказали.",
        "Мясцовыя газеты нічога пра гэта не напісалі, хоць {g} усё ім расказалі.",
    ],
    [
        "The polling station {p} was closed before noon, and the ballots were taken away.",
        "Избирательный участок {p} закрыли до полудня, а бюллетени увезли.",
        "Выбарчы ўчастак {p} зачынілі да поўдня, а бюлетэні вывезлі.",
    ],
    [
        "Free software lets everybody see how votes are counted.",
        "Свободное программное обеспечение позволяет каждому увидеть, как считают голоса.",
        "Свабоднае праграмнае забеспячэнне дазваляе кожнаму ўбачыць, як лічаць галасы.",
    ],
    [
        "Bring warm clothes, water and documents; the doors open at {d}:30.",
        "Возьмите тёплую одежду, воду и документы; двери открываются в {d}:30.",
        "Вазьміце цёплую вопратку, ваду і дакументы; дзверы адчыняюцца а {d}:30.",
    ],
    [
        "See paragraph {i} of the collective agreement.",
        "Смотрите пункт {i} коллективного договора.",
        "Глядзіце пункт {i} калектыўнага дагавора.",
    ],
    [
        "Belarus will be free, and everybody will come home.",
        "Беларусь будет свободной, и все вернутся домой.",
        "Беларусь будзе свабоднай, і ўсе прыедуць дадому.",
    ],
    [
        "The strike committee {p} thanks everybody who brought food and firewood.",
        "Стачечный комитет {p} благодарит всех, кто принёс еду и дрова.",
        "Страйкавы камітэт {p} дзякуе ўсім, хто прынёс ежу і дровы.",
    ],
    [
        "Money is needed for medicine, lawyers and parcels.",
        "Деньги нужны на лекарства, адвокатов и передачи.",
        "Грошы патрэбныя на лекі, адвакатаў і перадачы.",
    ],
    [
        "Doctors were not let in, and nobody was told why.",
        "Врачей не пустили, и никто не объяснил почему.",
        "Лекараў не пусцілі, і ніхто не патлумачыў чаму.",
    ],
    [
        "{w} the factory {p} stood still from the first shift to the last.",
        "{w} завод {p} стоял с первой смены до последней.",
        "{w} завод {p} стаяў з першай змены да апошняй.",
    ],
];

/// A sentence with a surname, which stands in few passages: no dictionary has most of them.
pub(crate) const NAMED: Words = [
    "{s} has been in prison since {y}.",
    "{s} находится в тюрьме с {y} года.",
    "{s} знаходзіцца ў турме з {y} года.",
];

/// Who did it; the plural, in the nominative.
pub(crate) const GROUPS: &[Words] = &[
    ["workers of the tractor plant", "рабочие тракторного завода", "рабочыя трактарнага завода"],
    ["students of the university", "студенты университета", "студэнты ўніверсітэта"],
    ["teachers of rural schools", "учителя сельских школ", "настаўнікі сельскіх школ"],
    ["doctors of the city hospital", "врачи городской больницы", "лекары гарадской бальніцы"],
    ["our neighbours", "наши соседи", "нашы суседзі"],
    ["independent journalists", "независимые журналисты", "незалежныя журналісты"],
    ["families of the detained", "семьи задержанных", "сем’і затрыманых"],
    ["volunteers of the fund", "добровольцы фонда", "добраахвотнікі фонду"],
    ["musicians of the orchestra", "музыканты оркестра", "музыкі аркестра"],
    ["miners of the night shift", "шахтёры ночной смены", "шахцёры начной змены"],
    ["lawyers of the accused", "адвокаты обвиняемых", "адвакаты абвінавачаных"],
    ["drivers of freight trains", "машинисты грузовых поездов", "машыністы грузавых цягнікоў"],
    ["librarians", "библиотекари", "бібліятэкары"],
    ["pensioners", "пенсионеры", "пенсіянеры"],
    ["builders of the bridge", "строители моста", "будаўнікі моста"],
    ["engineers of the power station", "инженеры электростанции", "інжынеры электрастанцыі"],
];

/// Where.
pub(crate) const PLACES: &[Words] = &[
    ["in Minsk", "в Минске", "у Мінску"],
    ["in Brest", "в Бресте", "у Брэсце"],
    ["in Gomel", "в Гомеле", "у Гомелі"],
    ["in Grodno", "в Гродно", "у Гродне"],
    ["in Vitebsk", "в Витебске", "у Віцебску"],
    ["in Mogilev", "в Могилёве", "у Магілёве"],
    ["in Pinsk", "в Пинске", "у Пінску"],
    ["in Lida", "в Лиде", "у Лідзе"],
    ["in Polotsk", "в Полоцке", "у Полацку"],
    ["at the market", "на рынке", "на рынку"],
    ["in Soligorsk", "в Солигорске", "у Салігорску"],
    ["in Bobruisk", "в Бобруйске", "у Бабруйску"],
    ["near the station", "около вокзала", "каля вакзала"],
    ["in front of the theatre", "перед театром", "перад тэатрам"],
    ["in the villages", "в деревнях", "у вёсках"],
    ["on the square", "на площади", "на плошчы"],
];

/// When.
pub(crate) const TIMES: &[Words] = &[
    ["last week", "на прошлой неделе", "на мінулым тыдні"],
    ["on Thursday evening", "в четверг вечером", "у чацвер вечарам"],
    ["after the holidays", "после праздников", "пасля святаў"],
    ["at the end of September", "в конце сентября", "у канцы верасня"],
    ["before the election", "до выборов", "да выбараў"],
    ["this autumn", "этой осенью", "гэтай восенню"],
    ["early in the morning", "рано утром", "рана раніцай"],
    ["during the trial", "во время суда", "падчас суда"],
    ["in the spring", "весной", "вясной"],
    ["without any warning", "без всякого предупреждения", "без усялякага папярэджання"],
];

/// Months after a day.
pub(crate) const MONTHS: &[Words] = &[
    ["January", "января", "студзеня"],
    ["February", "февраля", "лютага"],
    ["March", "марта", "сакавіка"],
    ["April", "апреля", "красавіка"],
    ["May", "мая", "мая"],
    ["June", "июня", "чэрвеня"],
    ["July", "июля", "ліпеня"],
    ["August", "августа", "жніўня"],
    ["September", "сентября", "верасня"],
    ["October", "октября", "кастрычніка"],
    ["November", "ноября", "лістапада"],
    ["December", "декабря", "снежня"],
];

/// How surnames begin and end.
pub(crate) const SURNAMES: (&[Words], &[Words]) = (
    &[
        ["Zhur", "Жур", "Жур"],
        ["Mar", "Мар", "Мар"],
        ["Tar", "Тар", "Тар"],
        ["Kaval", "Ковал", "Кавал"],
        ["Stan", "Стан", "Стан"],
        ["Bar", "Бар", "Бар"],
        ["Kazl", "Козл", "Казл"],
        ["Hal", "Гал", "Гал"],
        ["Dub", "Дуб", "Дуб"],
        ["Sav", "Сав", "Сав"],
        ["Yur", "Юр", "Юр"],
        ["Mikal", "Микол", "Мікал"],
    ],
    &[
        ["anchuk", "анчук", "анчук"],
        ["evich", "евич", "евіч"],
        ["alovich", "алович", "аловіч"],
        ["enka", "енко", "енка"],
        ["ut", "ут", "ут"],
        ["anets", "анец", "анец"],
        ["uk", "ук", "ук"],
        ["ashevich", "ашевич", "ашэвіч"],
    ],
);
