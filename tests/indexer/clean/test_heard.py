"""The agency to which somebody told what an article says, in the languages that say so in their own way."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            "Паром останется на заливе. Об этом в общении с ТАСС сказала глава порта. Двигатель заменят.",
            "TASS",
        ),
        ("Liman başkanı, DHA'ya yaptığı açıklamada, eski feribotun körfezde kalacağını söyledi.", "DHA"),
        ("Le vieux bac restera sur la baie, a-t-elle expliqué à l'AFP. Le moteur sera remplacé.", "AFP"),
        ("El transbordador seguirá en la bahía, explicó a EFE la farera. El motor se cambiará.", "EFE"),
        (
            "O barco continuará na baía, disse à agência Lusa a presidente do porto. O motor será novo.",
            "Lusa",
        ),
        ("Die Fähre bleibt, sagte die Hafenchefin der Deutschen Presse-Agentur am Montag in Kiel.", "dpa"),
        ("De veerpont blijft, zegt de burgemeester tegen het ANP. De motor wordt vervangen.", "ANP"),
        ("Prom zostanie na zatoce – przekazał w rozmowie z PAP szef portu. Silnik będzie nowy.", "PAP"),
        ("A komp marad az öbölben – mondta az MTI-nek a kikötő vezetője. A motort kicserélik.", "MTI"),
        ("Το πλοίο μένει στον κόλπο, δήλωσε στο ΑΠΕ-ΜΠΕ η λιμενάρχης. Η μηχανή θα αλλάξει.", "ANA-MPA"),
        ("Lautta jää lahdelle, kertoo satamajohtaja STT:lle. Moottori vaihdetaan tänä vuonna.", "STT"),
        ("Phà vẫn ở lại vịnh, bà giám đốc cảng nói với AFP. Động cơ sẽ được thay trước cuối năm.", "AFP"),
        ("مدیر بندر در گفت‌وگو با ایسنا گفت که کشتی در خلیج می‌ماند و موتور تا پایان سال عوض می‌شود.", "ISNA"),
        ("قالت رئيسة الميناء لوكالة فرانس برس إن العبارة ستبقى في الخليج وإن المحرك سيستبدل قريبا.", "AFP"),
        ('항만청장은 연합뉴스와의 통화에서 "엔진은 연말까지 교체된다"고 말했다. 배는 만에 남는다.', "Yonhap"),
        ("港の古い船は湾に残る。港湾長が14日、共同通信の取材に明らかにした。エンジンも交換される。", "Kyodo"),
        ("पुरानी नाव खाड़ी में रहेगी, बंदरगाह प्रमुख ने एएनआई से कहा। इंजन साल के अंत तक बदलेगा।", "ANI"),
        ("Bərə körfəzdə qalır, AZƏRTAC xəbər verir. Mühərrik ilin sonuna qədər dəyişdiriləcək.", "Azertac"),
        (
            "The ferry stays on the bay, the harbour chief revealed to NHK. The engine is to be replaced.",
            "NHK",
        ),
        ("The ferry stays on the bay. Reporters from AFP and NHK were on board when it sank in 1961.", None),
        ("Паром останется на заливе. В беседе с журналистами у здания ТАСС никто этого не сказал.", None),
    ],
)
def test_whom_the_first_paragraphs_say_somebody_told(text: str, agency: str | None) -> None:
    further = text.split(". ")[-1]
    assert clean(RawDocument(Origin("page"), f"{text}\n\n{further} {further}")).source == agency


def test_an_arabic_outlet_is_named_in_the_second_paragraph() -> None:
    page = (
        "أعلنت هيئة الميناء، اليوم الأربعاء، بقاء العبارة القديمة في الخليج وتبديل محركها قريبا.\n\n"
        'وقالت رئيسة الهيئة في تصريح لـ"ميناء الآن"، إن "الجسر لن يبنى قبل أن تحل مسألة كلفته الكبيرة".\n\n'
        "وأضافت أن العبارة تنقل كل يوم مئات العمال والتلاميذ بين ضفتي الخليج منذ أكثر من ستين عاما."
    )
    assert clean(RawDocument(Origin("page"), page)).source == "ميناء الآن"
