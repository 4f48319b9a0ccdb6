"""Lines above a text that are not its headline: outlets and what they say of themselves, standfirsts."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.vocabulary import shares_word, telling, vocabulary
from indexer.model import Origin, RawDocument, SectionKind
from tests.indexer.clean.test_headline import BODY, HEADLINE

SPANISH = [
    "Los vecinos del puerto volvieron a encender el viejo faro, once años después de que se apagara.",
    "La junta pagará el aceite y la hija del farero lo subirá cada noche por la escalera de piedra.",
]
RUSSIAN = [
    "Старый фонарь на пристани снова зажгли спустя одиннадцать лет, рассказал в четверг смотритель.",
    "Рыбаки просили об этом совет порта: новый огонь, по их словам, виден всем, кроме них самих.",
]
KOREAN = [
    "부두의 낡은 등이 십일 년 만에 다시 켜졌다. 항만위원회가 기름값을 내기로 했다.",
    "어민들은 새 등이 자기들에게만 보이지 않는다며 위원회에 오래 부탁해 왔다고 말했다.",
]


def title_of(lines: list[str]) -> str | None:
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    return article.title.text if article.title else None


@pytest.mark.parametrize(
    ("above", "text"),
    [
        (["Africa"], BODY),
        (["Middle East & Asia", "Wind and weather"], BODY),
        (["Grown from salt and rope since our first day"], BODY),
        (["Your trusted source for lamps of the harbour"], BODY),
        (["News from the pier and the world"], BODY),
        (["Support independent news of the harbour"], BODY),
        (["Sign in or register to read the pier"], BODY),
        (["El Faro del Norte"], SPANISH),
        (["El diario de los vecinos del puerto"], SPANISH),
        (["Periodismo desde 1990"], SPANISH),
        (["Портовый вестник", "Рыбы и люди"], RUSSIAN),
        (["바른 언론 부두일보"], KOREAN),
        (["독자와 함께하는 항만 신문"], KOREAN),
    ],
)
def test_what_an_outlet_says_of_itself_is_no_headline(above: list[str], text: list[str]) -> None:
    assert title_of([*above, *text]) is None
    assert title_of([*above, HEADLINE, *BODY]) == HEADLINE


def test_a_line_that_speaks_of_something_else_is_no_headline_unless_a_writer_stands_below_it() -> None:
    line = "What the gulls would not tell anybody"
    assert title_of([line, *BODY]) is None
    assert title_of([line, "By Jane Roe", *BODY]) == line


def test_the_headline_stands_above_the_day_that_parts_it_from_a_caption() -> None:
    headline = "الأردن وإسبانيا يوقعان مذكرة تفاهم لترميم آثار المدينة"
    lines = [
        *("محافظات", headline, "الأحد، 06 مارس 2022 03:20 م", "وزيرة السياحة خلال توقيع المذكرة في العاصمة"),
        "وقع الأردن وإسبانيا اليوم الثلاثاء مذكرة تفاهم لترميم المسرح الجنوبي في المدينة الأثرية.",
        "وقالت وزيرة السياحة خلال حفل التوقيع إن المشروع يستمر أربع سنوات ويشارك فيه طلبة من جامعتين.",
        "وأوضح السفير أن بلاده ستقدم المعدات وأجهزة المسح، فيما تتولى المدينة أجور العمال.",
        "وزيرة السياحة خلال توقيع المذكرة في العاصمة",
    ]
    assert title_of(lines) == headline


def test_points_of_a_story_above_its_headline_end_at_the_writer() -> None:
    points = ["What you need to know:", "The harbour board lights the old pier", "By Jane Roe"]
    assert title_of(["Africa", "3 March 2022", *points, HEADLINE, "By Jane Roe", *BODY]) == HEADLINE


def test_a_caption_told_twice_is_no_headline() -> None:
    headline, caption = (
        "Ordu'da fındık üreticileri kooperatif kurdu",
        "Fındık üreticileri ilçede bir araya geldi.",
    )
    lines = [
        "Haberler",
        headline,
        caption,
        "Kaynak, Getty Images",
        "Fotoğraf altı yazısı,",
        caption,
        "5 Mart 2022",
    ]
    text = [
        "Ordu'nun Perşembe ilçesinde 214 fındık üreticisi, ürünlerini satmak için bir kooperatif kurdu.",
        "Kooperatifin başkanlığına seçilen Hatice Akgüneş, ilk ürünün eylülde satılacağını söyledi.",
        "İlçe Tarım Müdürü de kooperatife bir kurutma tesisi için arsa verileceğini açıkladı.",
        "Üreticiler gelecek hafta Giresun'daki bir kooperatifi ziyaret edecek.",
    ]
    assert title_of([*lines, *text]) == headline


def test_the_headline_stands_above_the_buttons_that_part_it_from_its_standfirst() -> None:
    headline = "Au port, les dockers rachètent leur cantine"
    lines = [
        *("Accueil", headline, "Écouter", "Enregistrer", "Partager"),
        "La coopérative servira deux cents repas par jour dès septembre",
        *("Jeanne Roux", "Publié le 08/03/2022 à 15h20"),
        "Les dockers ont racheté mardi la cantine du port, menacée de fermeture depuis un mois.",
        "Cent d'entre eux ont versé 300 euros. La banque a prêté le reste, a dit leur porte-parole.",
        "Elle servira deux cents repas par jour dès septembre, contre soixante.",
    ]
    assert title_of(lines) == headline


@pytest.mark.parametrize(
    "others",
    [
        ["Latest", "Sugar mills ask for a later start", "Rector drops plan for fees"],
        ["Sugar mills ask for a later start of the season", "World"],
    ],
)
def test_the_headline_below_those_of_other_stories_has_the_words_of_the_lead(others: list[str]) -> None:
    below = ["Thu 3 Mar 2022 16.41 GMT", "Share", "Print"]
    assert title_of(["Harbour Courier", *others, HEADLINE, *below, *BODY]) == HEADLINE


def test_among_short_headlines_one_word_of_the_lead_may_be_there_by_chance() -> None:
    headline = "Los panaderos abren una escuela en el antiguo molino"
    others = ["Reabre el museo de los tapetes", "Suspenden clases por la lluvia"]
    text = [
        "Los panaderos inauguraron este lunes una escuela en el antiguo molino, cerrado desde hace tiempo.",
        "El presidente del gremio explicó que las clases serán gratuitas y que los alumnos venderán el pan.",
        "La secretaria de Cultura anunció que habrá una segunda sede en la costa antes de fin de año.",
    ]
    assert title_of(["Noticias del mundo", *others, headline, "7 de marzo de 2022", *text]) == headline


def test_the_headline_is_shown_without_an_outlet_of_two_parts() -> None:
    assert (
        title_of([f"{HEADLINE} - The Daily Lantern | Est. 1894", HEADLINE, "5 May 2021", *BODY]) == HEADLINE
    )


def test_a_day_is_not_joined_to_the_headline_above_it_where_a_page_is_wrapped() -> None:
    text = [
        "The harbour board has decided to light the old pier again, eleven",
        "years after it went dark, and to pay for the oil that the keeper",
        "will carry up the stairs at night, the chairman of the board said",
        "on Friday, when the fishermen had asked him for it once more.",
    ]
    lines = [
        "The Evening Anchor",
        HEADLINE + " by the harbour board",
        "Last updated: 3 March 2022 - 16:41",
        *text,
    ]
    assert title_of(lines) == HEADLINE + " by the harbour board"


@pytest.mark.parametrize(
    ("line", "shared"),
    [
        ("Works of the keeper", True),
        ("The keepers’ lamp", True),
        ("We need your consent to load this content", False),
        ("All that matters, every morning", False),
    ],
)
def test_words_are_shared_by_their_beginning_but_not_those_of_every_text(line: str, shared: bool) -> None:
    text = "The keeper will work every night, and consider what mattress to continue with, said that paper."
    assert shares_word(line, text) is shared


def test_what_a_text_is_about_has_no_words_of_every_text_and_tells_long_words_apart() -> None:
    assert telling("What they should consider") == {"consi"}
    assert telling("consent").isdisjoint(telling("consider"))
    assert telling("Мостами") == telling("Мостовой")


RAILWAY = [
    "УЛАН-БАТОР, 3 мая. /ТАСС/. Соседи договорились пустить поезда. Об этом нам в среду сообщил министр.",
    "Первый состав отправится 15 июня. Проверка документов на станции займёт не более сорока минут.",
    "«Пассажиры больше не будут стоять на перроне до утра», — сказал министр на встрече с журналистами.",
]


def test_the_headline_stands_above_a_standfirst_that_the_text_says_word_by_word() -> None:
    headline = "Россия и Монголия договорились о ночных поездах через Наушки"
    lines = [
        *("Россия", "Мир", "Бывший СССР", "Экономика", "15:20, 3 марта 2022", "Россия", headline),
        *("Первый состав отправится 15 июня", "Марина Примерова (редактор отдела)", "Вокзал. Архивное фото"),
        "Россия и Монголия договорились пустить ночные поезда. Об этом сообщил журналистам министр.",
        *("Материалы по теме:", "Курс рубля на выходные", "1 марта 2022", *RAILWAY[1:]),
        "Билеты поступят в продажу за месяц до отправления. Их стоимость стороны пока не назвали.",
    ]
    assert title_of(lines) == headline


def test_a_headline_that_ends_with_a_day_and_who_told_it_is_no_dateline() -> None:
    headline = "Keeper to light old lamp of the pier on May 16 – board"
    assert title_of([headline, *BODY]) == headline


@pytest.mark.parametrize("links", [[], ["Материалы по теме:", "Курс рубля на выходные", "1 мая 2022"]])
def test_what_a_place_and_agency_open_is_text_whatever_day_opens_the_sentence_below(links: list[str]) -> None:
    text = "\n".join(
        ["Ночные поезда пойдут через границу", "Фото из архива", RAILWAY[0], *links, *RAILWAY[1:]]
    )
    article = clean(RawDocument(Origin("page"), text))
    body = "".join(text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY)
    assert all(line in body for line in RAILWAY)


def test_a_place_with_agencies_in_brackets_alone_above_the_text_is_its_dateline() -> None:
    lines = [HEADLINE, "PORT ELDER (Example/AP) —", *BODY]
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    kinds = [s.kind for s in article.sections if s.kind is not SectionKind.HEADLINE]
    assert set(kinds) <= {SectionKind.DATELINE, SectionKind.BODY}


def test_the_two_letters_i_of_turkish_are_one() -> None:
    assert vocabulary("KILINÇ İŞÇİLER") == vocabulary("Kılınç işçiler")
