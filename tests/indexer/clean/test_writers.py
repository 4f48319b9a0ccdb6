"""Writers named on several lines beside a headline, and lines that only look like theirs."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument

TITLE = "Harbour town votes to keep its old ferry"
TEXT = (
    "The council of the harbour town decided to keep the ferry that has crossed the bay since 1961.",
    "“Nobody could tell us who would pay for a bridge,” said Ingrid Salas, the chairwoman of the board.",
    "The engine is to be replaced by the end of the year, according to the harbour office.",
    "About 4,000 people use the boat every week, most of them pupils and fishermen.",
)
KOREAN = (
    "항구 도시, 낡은 연락선 유지하기로",
    "항구 도시 의회가 수리비 부담에도 1961년부터 만을 오가던 연락선을 유지하기로 일요일 결정했다.",
    "의장 살라스는 “다리가 더 싸다고 들었지만 누가 돈을 낼지는 아무도 말하지 못했다”고 말했다.",
    "엔진은 연말까지 교체되고 선체는 내년 봄에 다시 칠할 예정이라고 항만 사무소는 밝혔다.",
)


def named(above: tuple[str, ...], below: tuple[str, ...] = ()) -> list[str]:
    """The writers of a page with these lines between headline and text, and below it."""
    lines = ("Home", "World", TITLE, *above, *TEXT, *below)
    return [name.text for name in clean(RawDocument(Origin("page"), "\n".join(lines))).bylines]


@pytest.mark.parametrize(
    ("above", "names"),
    [
        (("By JANE ROE", "and JOHN DOE", "May 14, 2023"), ["JANE ROE", "JOHN DOE"]),
        (("By JANE ROE/ Staff Writer", "JOHN DOE/ Staff Writer", "May 14, 2023"), ["JANE ROE", "JOHN DOE"]),
        (("By Jane Roe", "Cape Town", "May 14, 2023"), ["Jane Roe"]),
        (("Jane Roe", "Diplomatic Correspondent", "John Doe", "Political Editor"), ["Jane Roe", "John Doe"]),
        (("Jane Roe", "@janeroe", "John Doe", "@johndoe", "14 May 2023"), ["Jane Roe", "John Doe"]),
        (("Jane Roe (Lagos), Ann Poe and John Doe (Akure)",), ["Jane Roe", "Ann Poe", "John Doe"]),
        (("14 May 2023", "Jane Roe, Lagos and John Doe, Abuja"), ["Jane Roe", "John Doe"]),
        (("Jane Roe / John Doe", "Vigo - 14 May 2023"), ["Jane Roe", "John Doe"]),
        (("14 May 2023", "Jane Roe - John Doe / IZMIR"), ["Jane Roe", "John Doe"]),
        (("By JANE ROE and JOHN DOE Associated Press", "May 14, 2023"), ["JANE ROE", "JOHN DOE"]),
        (("Jane Roe", "John Doe", "Photo: Example Post/Ann Poe"), ["Jane Roe", "John Doe"]),
        (("By Jane Roe", "Ingrid Example", "Photo: Example Post/Ann Poe"), ["Jane Roe"]),
        (("Jane Roe", "jroe@example.com", "14 May 2023"), ["Jane Roe"]),
        (("14 May 2023", "Jane Roe — São Paulo"), ["Jane Roe"]),
        (("Words: Jane Roe Photos: Ann Poe", "14 May 2023"), ["Jane Roe"]),
    ],
)
def test_writers_above_the_text(above: tuple[str, ...], names: list[str]) -> None:
    assert named(above) == names


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("14 May 2023", "in News, Top Stories"), ()),
        (("May 14, 2023 6:48 PM IST",), ()),
        (("14 May 2023",), ("Harbour Newsletter", "Keep up to date with us.")),
        (("14 May 2023",), ("PRAYER TIMINGS", "EXCHANGE RATES")),
        (("14 May 2023",), ("NAMAZ VAKİTLERİ", "PUAN DURUMU")),
        (("14 May 2023", "Special Report"), ("Weather Forecast",)),
        (("14 May 2023", "Key Highlights"), ()),
        (("São Paulo", "14 May 2023"), ()),
        (("Ann Poe / Example Images", "14 May 2023"), ()),
        (("Ann Poe/AFP", "14 May 2023"), ()),
        (("De la Redacción", "14 May 2023"), ()),
    ],
)
def test_what_stands_around_a_text_is_no_writer(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert named(above, below) == []


ARABIC = (
    "بلدة ساحلية تبقي على عبارتها القديمة رغم الكلفة",
    "قرر مجلس البلدة الساحلية يوم الأحد الإبقاء على العبارة التي تعبر الخليج منذ عام 1961 رغم الكلفة.",
    "وقالت رئيسة المجلس إنعام سلس إن الجسر سيكون أرخص لكن أحدا لم يستطع أن يقول من سيدفع ثمنه للأهالي.",
    "ومن المقرر استبدال المحرك قبل نهاية العام، بينما سيتم طلاء الهيكل في الربيع المقبل، وفقا لمكتب الميناء.",
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("سامر الخوري وهدى منصور", ["سامر الخوري", "هدى منصور"]),
        ("بيروت ـ سامر الخوري", ["سامر الخوري"]),
        ("كتب سامر الخوري – هدى منصور", ["سامر الخوري", "هدى منصور"]),
        ("صورة أرشيفية", []),
        ("أسعار العملات", []),
        ("أخبار محلية", []),
    ],
)
def test_arabic_writers_beside_a_date(line: str, names: list[str]) -> None:
    title, *text = ARABIC
    lines = (title, line, "14 مايو 2023", *text)
    assert [name.text for name in clean(RawDocument(Origin("page"), "\n".join(lines))).bylines] == names


def test_a_japanese_name_set_apart() -> None:
    text = (
        "港町の議会は日曜日、修理費がかさむにもかかわらず、1961年から湾を渡ってきた渡船を残すことを決めた。",
        "議長のサラスさんは「橋の方が安いと言われたが、誰が払うのかは誰も言えなかった」と話した。",
        "エンジンは年末までに交換され、船体は来春に塗り直される予定だと港湾事務所は説明している。",
    )
    lines = ("港町、古い渡船の存続を決定", "2023/05/14 09:12", "山田 春菜", *text)
    assert [name.text for name in clean(RawDocument(Origin("page"), "\n".join(lines))).bylines] == [
        "山田春菜"
    ]


def test_korean_writers_of_whom_the_last_line_tells_the_post() -> None:
    title, *text = KOREAN
    lines = (title, "홍길동", "김영희 기자", "입력 2023.05.14 09:12", *text)
    assert [name.text for name in clean(RawDocument(Origin("page"), "\n".join(lines))).bylines] == [
        "홍길동",
        "김영희",
    ]


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        (("Jane Roe", "The Harbour Gazette"), ["Jane Roe"]),
        (
            ("• No money for a bridge, say fishermen", "Jane Roe, Lagos and Ann Poe, Akure"),
            ["Jane Roe", "Ann Poe"],
        ),
        (("HARBOUR FERRY",), []),
        (("Talkback ZK",), []),
    ],
)
def test_writers_of_a_page_without_a_headline(opening: tuple[str, ...], names: list[str]) -> None:
    article = clean(RawDocument(Origin("page"), "\n\n".join((*opening, *TEXT))))
    assert [name.text for name in article.bylines] == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        (("Author", "Jane Roe", "Publish Date", "14 May 2023"), (), ["Jane Roe"]),
        (("By", "Jane Roe", "14 May 2023"), (), ["Jane Roe"]),
        (("Author", "Harbour Newsroom", "Publish Date", "14 May 2023"), (), []),
        (("14 May 2023",), ("READ ALSO", "Did you like this article?", "Author:", "Jane ROE"), ["Jane ROE"]),
        (("14 May 2023",), ("READ ALSO", "Bridge too dear, says board of the county", "By", "Ann Poe"), []),
    ],
)
def test_writers_below_a_label(above: tuple[str, ...], below: tuple[str, ...], names: list[str]) -> None:
    assert named(above, below) == names


@pytest.mark.parametrize(
    ("head", "names"), [("WHAT THE BOARD SAYS", []), ("What the board says", ["TIDE MILL"])]
)
def test_a_line_in_capitals_like_the_subheads_of_a_text_names_nobody(head: str, names: list[str]) -> None:
    page = "\n".join(("Home", "World", TITLE, *TEXT, head, *TEXT[::-1], "TIDE MILL"))
    article = clean(RawDocument(Origin("page"), page))
    assert [name.text for name in article.bylines] == names
