"""Credits as the papers of a language write them, above, before, behind and below texts in it."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument

TEXTS = {
    "zh": (
        "港口议会决定保留旧渡轮",
        "港口议会14日表示，往返海湾的旧渡轮明年将继续运行，居民对此表示欢迎。",
        "议会还讨论了由谁承担修桥费用的问题，但没有得出结论，下次会议将在六月举行。",
    ),
    "ru": (
        "Совет порта решил сохранить старый паром",
        "Совет портового города решил сохранить паром, который ходит через залив с 1961 года.",
        "Двигатель заменят до конца года, сообщили в управлении порта на встрече с жителями.",
    ),
    "tr": (
        "Liman meclisi eski feribotu koruyor",
        "Liman kentinin meclisi, 1961'den beri körfezi geçen feribotu korumaya karar verdi.",
        "Liman idaresine göre motor yıl sonuna kadar yenisiyle değiştirilecek.",
    ),
    "ar": (
        "مجلس الميناء يقرر الإبقاء على العبارة القديمة",
        "قرر مجلس مدينة الميناء الإبقاء على العبارة التي تعبر الخليج منذ عام 1961 رغم قدمها.",
        "ومن المقرر أن يستبدل المحرك قبل نهاية العام الجاري بحسب إدارة الميناء في المدينة.",
    ),
    "fa": (
        "شورای بندر کشتی قدیمی را نگه می‌دارد",
        "شورای شهر بندری تصمیم گرفت کشتی را که از سال ۱۹۶۱ از خلیج می‌گذرد نگه دارد.",
        "به گفته اداره بندر، موتور تا پایان سال عوض می‌شود و پل ساخته نخواهد شد.",
    ),
    "es": (
        "El concejo del puerto conserva su viejo transbordador",
        "El concejo de la ciudad decidió conservar el transbordador que cruza la bahía desde 1961.",
        "El motor será sustituido antes de fin de año, según la oficina del puerto de la ciudad.",
    ),
    "pt": (
        "Conselho do porto mantém a velha balsa",
        "O conselho da cidade decidiu manter a balsa que atravessa a baía desde 1961.",
        "O motor será trocado até o fim do ano, segundo a administração do porto da cidade.",
    ),
    "id": (
        "Dewan pelabuhan mempertahankan feri lama",
        "Dewan kota pelabuhan memutuskan mempertahankan feri yang melintasi teluk sejak 1961.",
        "Mesin akan diganti sebelum akhir tahun, menurut kantor pelabuhan di kota itu.",
    ),
    "hi": (
        "बंदरगाह परिषद पुरानी नाव रखेगी",
        "बंदरगाह शहर की परिषद ने 1961 से खाड़ी पार करने वाली नाव को रखने का फैसला किया है।",
        "बंदरगाह कार्यालय के अनुसार इंजन साल के अंत तक बदल दिया जाएगा।",
    ),
}


def source(language: str, front: str = "", end: str = "", below: str = "") -> str | None:
    title, first, last = TEXTS[language]
    page = "\n\n".join(filter(None, (title, front + first, last + end, below)))
    return clean(RawDocument(Origin("page"), page)).source


@pytest.mark.parametrize(
    ("language", "front", "outlet"),
    [
        ("zh", "示例网5月14日电 ", "示例网"),
        ("zh", "示例网报道 记者 某某 ", "示例网"),
        ("zh", "（中央通訊社港口14日專電）", "CNA"),
        ("zh", "【範例時報／記者某某人／港口報導】", "範例時報"),
        ("zh", "本报港口5月14日电 ", None),
        ("zh", "【國際新聞】", None),
        ("ru", "ПОРТ, 14 мая - АиП-Порт. ", "АиП-Порт"),
        ("ar", "الميناء 14 شوال 1444 هـ الموافق 4 مايو 2023 م واس ", "SPA"),
        ("fa", "ایسنا/خوزستان ", "ISNA"),
        ("fa", "به گزارش بندرنیوز، ", "بندرنیوز"),
        ("id", "PELABUHAN.CO.ID, JAKARTA -- ", "PELABUHAN.CO.ID"),
        ("id", "JAKARTA - ", None),
        ("hi", "बंदरगाह, 14 मई (भाषा) ", "भाषा"),
        ("hi", "बंदरगाह, 14 मई (आईएएनएस)। ", "IANS"),
    ],
)
def test_in_front_of_a_text(language: str, front: str, outlet: str | None) -> None:
    assert source(language, front=front) == outlet


@pytest.mark.parametrize(
    ("language", "end", "outlet"),
    [
        ("tr", " - LİMAN / İHA", "IHA"),
        ("tr", " - LİMAN", None),
        ("ar", " (د ب أ)", "dpa"),
        ("es", " / Con información de EFE", "EFE"),
        ("pt", " As informações são do jornal O Porto.", "O Porto"),
        ("hi", " --आईएएनएस", "IANS"),
    ],
)
def test_behind_the_last_full_stop(language: str, end: str, outlet: str | None) -> None:
    assert source(language, end=end) == outlet


@pytest.mark.parametrize(
    ("language", "below", "outlet"),
    [
        ("zh", "来源丨示例日报", "示例日报"),
        ("zh", "据新华社、央视新闻报道", "Xinhua"),
        ("zh", "（翻攝自路透社）", None),
        ("ru", "По материалам: ТАСС", "TASS"),
        ("ru", "Первоисточник: Портовый вестник", "Портовый вестник"),
        ("ru", "ИА «Портовые новости»", "ИА «Портовые новости»"),
        ("ru", "Источник фото: ТАСС", None),
        ("tr", "Haberin Kaynağı: AA", "Anadolu"),
        ("es", "EFE. abc/xyz", "EFE"),
        ("es", "PAP/IAR", "PAP"),
    ],
)
def test_below_a_text(language: str, below: str, outlet: str | None) -> None:
    assert source(language, below=below) == outlet
