"""The encodings that archives are in, told by what stands in them."""

from __future__ import annotations

import io

import pytest

from indexer.model import RawDocument
from indexer.sources import read_stream
from indexer.sources.decode import decode, encoding_of
from indexer.sources.latin import latin_encoding

FRENCH = "Le gouvernement a approuvé le projet de loi mercredi, à l’issue d’une longue séance.\n"
POLISH = "Sejm przyjął ustawę o świadczeniach, a premier powiedział, że żołnierze wrócą.\n"
CZECH = "Vláda ve středu schválila návrh zákona, který má pomoct obcím při povodních.\n"
RUSSIAN = "Правительство в среду одобрило законопроект о помощи регионам.\n"
WRITTEN = [
    (FRENCH, ("cp1252",)),
    ("Die Regierung hat das Gesetz beschlossen: „Für die Städte“, sagte sie – zu spät.\n", ("cp1252",)),
    ("El Gobierno aprobó el miércoles la ley. «¿Y mañana?», preguntó la oposición.\n", ("cp1252",)),
    ("Regjeringen vedtok loven på onsdag; både øst og vest får støtte nå.\n", ("cp1252",)),
    ("The law costs £20 a head, the minister said — and left.\n", ("cp1252",)),
    ("A plain text with one naïve word in it, and nothing else to go by.\n", ("cp1252",)),
    ("Le prix est de 20 € par tête, a décidé la mairie.\n", ("cp1252", "iso8859_15")),
    (POLISH, ("cp1250", "iso8859_2")),
    (CZECH, ("cp1250", "iso8859_2")),
    ("A kormány szerdán elfogadta a törvényt; őszre lesz pénz, tűnődtek sokan.\n", ("cp1250", "iso8859_2")),
    ("Hükümet çarşamba günü yardım yasasını onayladı, dedi İstanbul'daki bakan.\n", ("cp1254",)),
    ("Vyriausybė trečiadienį patvirtino įstatymą, kuris padės savivaldybėms ir žmonėms.\n", ("cp1257",)),
    (RUSSIAN, ("cp1251", "koi8_r", "cp866", "iso8859_5")),
    ("Η κυβέρνηση ενέκρινε το νομοσχέδιο για τη στήριξη των δήμων.\n", ("cp1253",)),
    ("정부는 수요일 지방자치단체를 돕는 법안을 승인했다.\n", ("cp949", "iso2022_kr")),
    ("政府は水曜日、自治体を支援する法案を承認した。\n", ("shift_jis", "euc_jp", "iso2022_jp")),
    ("政府周三批准了帮助地方的法案。部长表示，资金将在年底前到位。\n", ("gb18030",)),
]


@pytest.mark.parametrize("times", [1, 20])
@pytest.mark.parametrize(
    ("text", "encoding"), [(text, encoding) for text, encodings in WRITTEN for encoding in encodings]
)
def test_a_text_is_read_in_the_encoding_that_it_was_written_in(text: str, encoding: str, times: int) -> None:
    assert decode((text * times).encode(encoding)) == text * times


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("カスタマーサービス、ニュース\n", "shift_jis"), (RUSSIAN, "cp1251"), ("정부 발표\n", "cp949")],
)
def test_other_scripts_are_not_taken_for_latin_letters(text: str, encoding: str) -> None:
    assert latin_encoding(text.encode(encoding)) is None


@pytest.mark.parametrize("encoding", ["iso-8859-2", "iso-8859-5", "koi8-u", "gb2312", "tis-620", "euc-kr"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str) -> None:
    words = {"tis-620": "รัฐบาลอนุมัติ", "gb2312": "政府周三", "iso-8859-2": "Gdańsk", "euc-kr": "정부"}
    text = words.get(encoding, "Киев")
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head>{text}'
    )
    assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize(
    ("named", "encoding"),
    [
        ("iso-8859-1", "cp1251"),
        ("utf-8", "cp1251"),
        ("utf-16", "cp1251"),
        ("none", "cp1251"),
        ("koi8-r", "utf-8"),
    ],
)
def test_what_a_page_names_is_not_believed_where_it_cannot_be(named: str, encoding: str) -> None:
    page = f'<meta charset="{named}"><p>{RUSSIAN}</p>'
    assert decode(page.encode(encoding)) == page


def test_a_text_with_escapes_in_it_is_read_as_well() -> None:
    text = "島の郵便局、ドローンで手紙を配達\x1b[31m\x1b]0;x\x07\n"
    assert encoding_of(text.encode("shift_jis")) == "cp932"


@pytest.mark.parametrize(("text", "encoding"), [(FRENCH, "cp1252"), (POLISH, "cp1250"), (RUSSIAN, "cp1251")])
@pytest.mark.parametrize("end", ["\n", " "])
def test_a_long_text_is_told_by_what_stands_far_behind(text: str, encoding: str, end: str) -> None:
    whole = f"The ferry sails again.{end}" * 10_000 + text
    assert decode(whole.encode(encoding)) == whole


def test_a_table_that_begins_in_ascii_goes_on_in_its_encoding() -> None:
    rows = "".join(f'{number},"The ferry sails again."\n' for number in range(1000))
    table = f'title,text\n{rows}last,"{FRENCH}"\nafter,"It sails."\n'
    *_, last, after = read_stream(io.BytesIO(table.encode("cp1252")), "table.csv")
    assert isinstance(last, RawDocument)
    assert isinstance(after, RawDocument)
    assert (last.content, after.content) == (FRENCH, "It sails.")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_a_header_that_nobody_encoded_is_read(encoding: str) -> None:
    mail = "From: a@example.org\nSubject: Législatives à Besançon\nMIME-Version: 1.0\n\nIt sails.\n"
    (found,) = read_stream(io.BytesIO(mail.encode(encoding)), "mail.eml")
    assert isinstance(found, RawDocument)
    assert found.metadata.title == "Législatives à Besançon"
