"""Kinds by vote: what most of an article says about a form, every one of its mentions is.

A full name votes strongly for what its family name alone means. A form of address
before a name, or ``who`` after it, is a vote for a person; so is a verb of saying
after a family name of the lists, unless an organisation's name begins with it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from indexer.extract.actors.bodies import is_seated
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.firms import called_after, is_plural_band, stands_as_firm
from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.introduced import is_introduced
from indexer.extract.actors.lexicon import family_names, given_names, words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.officials import leader_called, state_by_family
from indexer.extract.actors.organizations import institutions, key, known_organizations
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.sentence import Sentence
from indexer.model import ActorKind

_FULL_NAME = 8
_TITLED = 3
_WHERE = _OF_COMPANY = _OF_LEADER = 2
_TWO = 2
_PLACES_ONLY = ("in", "near", "outside")
_PLACING = ("in", "to", "from", "of", "near", "at", "across", "and", "with", "between", "for", "into")


def usual_kinds(
    sentences: Sequence[Sentence], found: Sequence[Mentioned], forms: Sequence[str]
) -> dict[str, ActorKind]:
    """The kind of each form; ``forms`` are those of the mentions, in their order."""
    votes: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    organizations = {f for m, f in zip(found, forms, strict=True) if m.kind is ActorKind.ORGANIZATION}
    begins = {form.partition(" ")[0] for form in organizations if " " in form}
    companies = {form.partition(" ")[0] for form in organizations if " " in form and _is_company(form)}
    firms = {family for form in organizations if (family := called_after(form))}
    bare = {_without_legal_form(form) for form in organizations if _is_company(form)}
    people = [f for m, f in zip(found, forms, strict=True) if m.kind is ActorKind.PERSON and " " in f]
    families = {family_word(form) for form in people}
    placed = {f for m, f in zip(found, forms, strict=True) if _is_placed(sentences[m.sentence], m)}
    parts = families | {form.partition(" ")[0] for form in people}
    for mention, form in zip(found, forms, strict=True):
        if mention.sense not in (None, Sense.PLACE):
            continue
        votes[form][mention.kind] += 1
        if form.rpartition(" ")[2].lower() not in words("company_suffix"):  # Burger King Holdings Inc
            votes[form][ActorKind.PERSON] += _personal(sentences[mention.sentence], mention, begins)
        if mention.kind is ActorKind.PERSON and form not in parts and (form in companies or is_seated(form)):
            votes[form][ActorKind.ORGANIZATION] += _OF_COMPANY
        is_other = mention.kind is not ActorKind.PERSON and mention.sense is None
        is_place = mention.kind is ActorKind.PLACE
        may_govern = is_other and not (is_place and (form in placed or mention.code or _ends_in_head(form)))
        if (is_other and _is_leader(form, companies)) or (may_govern and _is_politician(form, begins)):
            votes[form][ActorKind.PERSON] += _OF_LEADER
        is_firms = form in firms and form not in families
        if is_firms or (mention.kind is ActorKind.PLACE and mention.sense is None and form in bare):
            votes[form][ActorKind.ORGANIZATION] += _FULL_NAME
        votes[form][ActorKind.PLACE] += _located(sentences[mention.sentence], mention)
        votes[form][ActorKind.ORGANIZATION] += _corporate(sentences[mention.sentence], mention)
        if mention.kind is ActorKind.PERSON and " " in form and not _runs_on(form, families):
            votes[family_word(form)][ActorKind.PERSON] += _FULL_NAME
    return {form: counts.most_common(1)[0][0] for form, counts in votes.items()}


def _without_legal_form(name: str) -> str:
    """``InBev`` of InBev NV, ``Movie Gallery`` of Movie Gallery Inc."""
    first, _, last = name.rpartition(" ")
    return first if last.lower() in words("company_suffix") else name


def _is_leader(form: str, companies: AbstractSet[str]) -> bool:
    """Whether a word is rather the family name of a widely known leader: ``Merkel``, and no ``Kohl's``."""
    return leader_called(form) is not None and form not in companies and not is_seated(form)


def _is_politician(form: str, begins: AbstractSet[str]) -> bool:
    """Whether a word is rather a widely known politician's family name: ``Pence``, and no ``Ford``."""
    is_family = form.istitle() and form.lower() in state_by_family()
    return is_family and form not in begins and form not in given_names() and not is_seated(form)


def _is_placed(sentence: Sentence, mention: Mentioned) -> bool:
    """Whether something is said to be in it, or a comma divides it from a wider one: Flint, ``Michigan``."""
    before = sentence.forms[mention.first - 1 : mention.first]
    after = sentence.forms[mention.end : mention.end + 2]
    is_wider = after[:1] == [","] and len(after) > 1 and lookup(after[1]) is not None
    return (before != [] and before[0].lower() in (*_PLACES_ONLY, "of")) or is_wider


def _is_company(form: str) -> bool:
    """Whether a name is a known one, or ends with the form of a company and says nobody's: ``Selas Corp``."""
    if key(form) in institutions() or key(form) in known_organizations():
        return True
    first, _, rest = form.partition(" ")
    owned = any(mark in rest.split(" ") for mark in ("'s", "’s"))
    return bool(first) and not owned and rest.rpartition(" ")[2].lower() in words("company_suffix")


def _runs_on(form: str, families: AbstractSet[str]) -> bool:
    """Whether a name is a family name and the place after it, as in a headline: ``Lebed Chechnya``."""
    first = form.partition(" ")[0]
    return first in families and first not in given_names() and lookup(family_word(form)) is not None


def listed_people(found: Sequence[Mentioned], forms: Sequence[str]) -> frozenset[str]:
    """Listed words that end the full name of somebody in the article: ``Michael Jordan``."""
    return frozenset(
        family_word(form)
        for mention, form in zip(found, forms, strict=True)
        if mention.kind is ActorKind.PERSON and " " in form and _is_sure_name(form)
    )


def _is_sure_name(name: str) -> bool:
    """Whether a name begins with a given name, or with a Korean family name: ``Pak Jong Sun``."""
    first = name.partition(" ")[0]
    return first in given_names() or (first in family_names()["korean"] and parse_person(name).family_first)


def names_person(sentence: Sentence, mention: Mentioned) -> bool:
    """Whether a listed word that somebody is called by means that person here, not the place."""
    before = sentence.forms[mention.first - 1].lower() if mention.first else ""
    return before not in _PLACING


def family_word(name: str) -> str:
    """The word of a full name that names its family."""
    return name.partition(" ")[0] if parse_person(name).family_first else name.rpartition(" ")[2]


def _corporate(sentence: Sentence, mention: Mentioned) -> int:
    """How many votes the words beside a name give it for being an organisation's: its shares, its members."""
    forms = sentence.forms
    before = [form.lower() for form in forms[max(0, mention.first - 2) : mention.first]]
    after = [form.lower() for form in forms[mention.end : mention.end + 2]]
    is_unlisted = mention.sense is None and mention.kind is not ActorKind.ORGANIZATION
    if is_unlisted and stands_as_firm(sentence, mention.first, mention.end):
        return _FULL_NAME
    if mention.kind is ActorKind.PERSON and is_plural_band(sentence.forms, mention.first, mention.end):
        return _FULL_NAME
    if (
        mention.kind is ActorKind.PERSON
        and mention.end - mention.first > 1
        and forms[mention.first] in given_names()
    ):
        return 0  # people have spokesmen, too
    if after[:1] in (["'s"], ["’s"]):
        after = after[1:]
    # The board in Geneva, stores in Boston: in a place that the lists know, they only stand.
    links = ("of", "for") if mention.sense is Sense.PLACE else ("of", "in", "at", "for")
    if _has_seated(sentence, mention):
        return 0  # chairman of Oslo-based Acme
    owned = before[:1] != [] and before[0] in words("company_has") and before[-1] in links
    return _TITLED if owned or (after[:1] != [] and after[0] in words("company_has")) else 0


def _located(sentence: Sentence, mention: Mentioned) -> int:
    """How many votes the words beside a name give it for being a place's: the town of Flint, in Flint."""
    before = [form.lower() for form in sentence.forms[max(0, mention.first - 2) : mention.first]]
    if before[1:] == ["of"] and before[0] in words("settlement"):
        return _FULL_NAME
    if mention.kind is ActorKind.STATE:
        return 0
    if _is_one_of_places(sentence.forms, mention):
        return _FULL_NAME
    if _is_based(sentence, mention.end) or _has_seated(sentence, mention):
        return _FULL_NAME
    if mention.kind is not ActorKind.PERSON or mention.end - mention.first > 1:
        return 0
    return _WHERE if before and before[-1] in _PLACES_ONLY else 0


def _is_one_of_places(forms: Sequence[str], mention: Mentioned) -> bool:
    """``Holm``, Berg and Dahl counties."""
    i = mention.end
    while i < len(forms) and (forms[i] in (",", "and") or forms[i][0].isupper()):
        i += 1
    return i > mention.end and i < len(forms) and forms[i] in words("places_of_kind")


def _is_based(sentence: Sentence, end: int) -> bool:
    """Whether the town before ``end`` is where somebody sits: ``Irvine``, California-based."""
    rest = sentence.forms[end : end + 5]
    if rest[:1] != [","] or "based" not in rest:
        return False
    state = rest[1 : rest.index("based")]
    return len(state) > 1 and state[-1] == "-" and all(form[0].isupper() for form in state[:-1])


def _has_seated(sentence: Sentence, mention: Mentioned) -> bool:
    """Whether something is said to have its seat in a place that the lists know: ``Oslo-based``."""
    after = sentence.forms[mention.end : mention.end + 2]
    return mention.sense is Sense.PLACE and after in (["-", "based"], ["-", "headquartered"])


def _is_named_like_people(forms: Sequence[str], mention: Mentioned, before: str, after: str) -> bool:
    """``, Ole Camp,``; said ``Emerica Holm``.: two words that no list has, where people are named."""
    name = forms[mention.first : mention.end]
    if len(name) != _TWO or not all(form.istitle() for form in name) or _ends_in_head(name[-1]):
        return False
    is_called = name[0] in given_names() and (before in ("", ",")) and after == ","
    is_speaker = before in words("saying") and after in (".", ",") and lookup(name[0]) is None
    return is_called or (is_speaker and not any(clusters(form.lower()) for form in name))


def _is_two_words(forms: Sequence[str], mention: Mentioned) -> bool:
    """Whether a name that no list has can be a given and a family name, by the look of it."""
    name = forms[mention.first : mention.end]
    is_free = mention.sense is None and mention.code is None and len(name) == _TWO
    is_given = mention.kind is ActorKind.PLACE or name[0] in given_names()
    return is_free and is_given and all(form.istitle() for form in name) and not _ends_in_head(name[-1])


def _ends_in_head(word: str) -> bool:
    return word.lower() in words("organization_end") or word.lower() in words("place_end")


def _personal(sentence: Sentence, mention: Mentioned, begins: AbstractSet[str]) -> int:
    """How many votes the words beside a name give it for being a person's."""
    forms = sentence.forms
    before = forms[mention.first - 1].lower() if mention.first else ""
    after = forms[mention.end].lower() if mention.end < len(forms) else ""
    if forms[mention.end - 1].lower() in words("company_suffix"):
        return 0  # Burger King Holdings Inc
    is_placed = mention.sense is Sense.PLACE and before in _PLACES_ONLY  # officers in Dallas who were
    if (
        before in words("honorific")
        or (before in words("kin") and mention.end - mention.first == 1)
        or (after == "who" and not is_placed and not _ends_in_head(forms[mention.end - 1]))
    ):
        return _TITLED
    if before not in (*_PLACING, ",") and _is_two_words(forms, mention) and is_introduced(forms, mention):
        return _TITLED
    if mention.kind is ActorKind.PLACE and mention.sense is None and mention.code is None:
        return _TITLED if _is_named_like_people(forms, mention, before, after) else 0
    first = forms[mention.first]
    if first in begins or not any(first in names for names in family_names().values()):
        return 0
    return _TITLED if after in words("saying") else 0
