"""What opens a sentence and is told of its subject, and words that a comma joins before an office."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of

SOCIETY = "head of the Society for Works of Comrade Kim Il Sung"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "A key member of the Norway side that won the cup, Anna Berg scored twice.",
            "key member of the Norway side",
        ),
        ("An engineer by training, Anna Berg left in May.", "engineer"),
        ("An aide to the mayor, Ms. Anna Berg was born in Oslo.", "aide to the mayor"),
        ("A rock star in the vein of Carl Holm or Ole Dahl, Anna Berg has had surgery.", "rock star"),
        ("Anna Berg was killed on Monday. A freelancer, she was 34.", "freelancer"),
        ("One of the advisers who knew the firm, Anna Berg resigned.", "One of the advisers"),
        ("A poised, imaginative filmmaker, Anna Berg left.", "poised, imaginative filmmaker"),
        ("Anna Berg, a retired, decorated Navy pilot, is here.", "retired, decorated Navy pilot"),
        ("Anna Berg is an intelligent, talented lawyer.", "intelligent, talented lawyer"),
    ],
)
def test_the_subject_has_it(text: str, role: str) -> None:
    assert roles_of(text)["Anna Berg"] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "A judge blocked the rules, Anna Berg said.",
        "A judge in Oslo who blocked the rules, Anna Berg said, had left.",
        "A judge in Oslo ruled on Monday that the ban, Anna Berg wrote, must end.",
        "A coach of Ole Dahl, Anna Berg and Carl Holm, Eva Lund left.",
        "A year into the job, Anna Berg left.",
        "A lawyer told the court that, Anna Berg knows.",
        "Anna Berg, a client, returned the lawyer's call.",
        "Anna Berg was delighted, embarrassed singer Carl Holm said.",
    ],
)
def test_it_is_nobodys_or_another_s(text: str) -> None:
    assert roles_of(text).get("Anna Berg", []) == []


def test_what_a_comma_divides_is_no_part_of_the_role() -> None:
    assert roles_of("Anna Berg, a widowed, former judge, left.").get("Anna Berg") != ["widowed, former judge"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Berg, adviser to former President Carl Holm, left.", "adviser to former President Carl Holm"),
        ("Anna Berg, a lawyer for then-Mayor Carl Holm, left.", "lawyer for then-Mayor Carl Holm"),
        ("Anna Berg, head of the Society for Works of Comrade Kim Il Sung, spoke.", SOCIETY),
        ("It was in a reference to Iraqi lawyer, Anna Berg.", "Iraqi lawyer"),
        ("They heard American actress, Anna Berg, and left.", "American actress"),
        ("The show ran with its host, Anna Berg, and her guests.", "host"),
        ("He had ties to that country's ousted president, Anna Berg.", "country's ousted president"),
        ("They grow apples, pears and plums, minister Anna Berg said.", "minister"),
        ("She met farmers, teachers and police officer Anna Berg.", "police officer"),
        ("On Monday night, host Anna Berg began the show.", "host"),
    ],
)
def test_one_serves_somebody_or_is_of_somewhere(text: str, role: str) -> None:
    assert roles_of(text)["Anna Berg"] == [role]


def test_both_that_somebody_was_said_to_be() -> None:
    text = "Anna Berg was a terrible manager but a great investor."
    assert roles_of(text)["Anna Berg"] == ["terrible manager", "great investor"]


@pytest.mark.parametrize(
    "text",
    [
        "They were led by Norwegian lawyer, Anna Berg, Carl Holm and Ole Dahl.",
        "The film, which opened on May 4, stars Mr. Berg as he was.",
        "An aide to the mayor, the firm said, met Anna Berg.",
    ],
)
def test_it_is_not_told_of_a_name(text: str) -> None:
    assert not any(roles_of(text).values())


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met Anna Berg, the Oscar-winning actress, in May.", "Oscar-winning actress"),
        (
            "Anna Berg, a well-known and respected surgeon in Oslo, left.",
            "well-known and respected surgeon in Oslo",
        ),
        ("Anna Berg, most recently the chief economist of the fund, left.", "chief economist of the fund"),
        ("Anna Berg, a mother of three and a bus driver, left.", "bus driver"),
        ("Anna Berg, the 23-year-old Arsenal striker, scored.", "Arsenal striker"),
    ],
)
def test_an_apposition_has_it(text: str, role: str) -> None:
    assert roles_of(text)["Anna Berg"] == [role]


def test_what_a_mother_of_three_is_besides_is_no_role() -> None:
    assert not roles_of("Anna Berg, a mother of three and the wife of a doctor, left.").get("Anna Berg")
