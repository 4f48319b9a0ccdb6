"""Whose the role is that a sentence tells of its subject.

From what leads to the role the sentence is read backwards to its subject: a name, a pronoun that
means one person only. What opens a sentence is told of the name after its comma.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import HE, Clause
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.pronouns import Pronouns
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.role_verbs import COPULAS, Telling
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.subject_ahead import start_of, subject_after, told_ahead
from indexer.extract.actors.subject_resumed import resumed

_FARTHEST = 30
_NEAR = 3
"""Tokens between an owner and what is its: his long ``tenure`` as."""

_ENDS = (";", ":", '"', "“", "”", "—", "--", "whether", "if", "that", "I", "we", "you", "they", "it")
_PAIRS = {'"': '"', "”": "“", "—": "—", "--": "--", "–": "–"}
_LINKS = ("when", "while", "after", "before", "because", "since", "until", "although", "though", "where")
_OPENINGS = (",", ";", "(", ")", '"', "“", "”", "-", "--", "–", "—", "and", "but", "or", "that", "then", "so")
_HIS, _HIM = ("his", "her"), ("his", "her", "him")
_OTHERS = (
    ";",
    ":",
    '"',
    "“",
    "”",
    "who",
    "whose",
    "which",
    "that",
    "if",
    "what",
    "where",
    "they",
    "it",
    "we",
    "I",
)
_WITH = frozenset({"with", "from", "against", "under", "his", "her"})
_SUPPOSING = ("would", "might", "could")
_NOT = ("not", "cannot", "never", "n't")
_ITS = ("its", "their", "our", "my", "your")


def subject(pronouns: Pronouns, sentence: int, telling: Telling) -> int | None:
    """The number of the mention whose the role is, or None."""
    clause = pronouns.clauses[sentence]
    if clause.form(telling.lead) in COPULAS:
        is_joint = clause.form(telling.lead - 1) == "and"
        at = _subject_of_both(clause, telling.lead) if is_joint else None
    else:
        at = _subject_before(clause, telling.lead)
    if at is None:
        at = resumed(clause, telling.lead)
    if at is None and _opens(clause, telling):
        at = subject_after(clause, telling.phrase)
    if at is not None and clause.form(at).lower() in (*HE, *_HIS):
        at = _named_beside(pronouns, sentence, at, telling)
    is_unreal = at is not None and (clause.form(at - 1) == "if" or clause.form(at - 1) in words("unreal"))
    is_unreal = is_unreal or _is_supposed(clause, telling.lead)
    is_denied = any(clause.form(i) in _NOT for i in range(telling.lead - 2, telling.lead))
    if at is None or is_unreal or is_denied or clause.form(0) == "If":
        return None
    return pronouns.who(sentence, at)


def _named_beside(pronouns: Pronouns, sentence: int, at: int, telling: Telling) -> int:
    """The name that tells whom a pronoun means: He ``(Holm)`` is; when he was mayor, ``Holm``; or it."""
    clause = pronouns.clauses[sentence]
    if clause.form(at + 1) == "(" and clause.is_person(at + 2):
        return at + 2
    ahead = told_ahead(clause, at, telling.phrase)
    is_one = ahead is not None and pronouns.fits(clause.mention_at[ahead], clause.form(at))
    return ahead if ahead is not None and is_one else at


def _is_supposed(clause: Clause, lead: int) -> bool:
    """Whether it is only told what would be: she ``might govern as`` president, not would quit as one."""
    verb = clause.form(lead - 1)
    is_left = any(form in words("leaving") for form in (verb, clause.form(lead - 2)))
    return clause.form(lead) == "as" and clause.form(lead - 2) in _SUPPOSING and not is_left


def _subject_of_both(clause: Clause, lead: int) -> int | None:
    """Who begins a sentence that tells of nobody else: ``Anna Berg`` won a prize and was a judge."""
    if any(clause.form(i) in _OTHERS or clause.form(i) in words("saying") for i in range(lead)):
        return None
    if clause.form(0).lower() in HE:
        return 0
    first = min(clause.mention_at, default=lead)
    is_person = first < lead and clause.is_person(first)
    return first if is_person and 0 in (first, start_of(clause, clause.mention_at[first])) else None


def _subject_before(clause: Clause, lead: int) -> int | None:
    """The token of the name or pronoun that a verb or noun belongs to."""
    is_passed = False
    i = lead - (clause.form(lead).lower() not in (*HE, "who"))
    while i >= max(0, lead - _FARTHEST):
        if clause.is_person(i):
            mention = clause.mention_at[i]
            if _is_subject(clause, mention, lead):
                return i if not is_passed or mention.first == 0 else None
            if not _is_aside(clause, mention) and not _is_beaten(clause, mention, lead):
                return None  # whom somebody met, helped
            is_passed, i = True, mention.first
        elif _is_pronoun(clause, i, lead):
            return i
        elif (opens := _opening(clause, i)) is not None:
            i = opens
        elif clause.form(i) == "who" or (clause.form(i) == "whose" and _is_of_noun(clause, i, lead)):
            return _before_who(clause, i)  # whose years as mayor
        elif _is_barred(clause, i, lead):
            return None
        i -= 1
    return None


def _is_of_noun(clause: Clause, whose: int, lead: int) -> bool:
    """Whether what leads to a role is a noun that is somebody's: whose ``years`` as mayor."""
    return clause.form(lead) in words("service") and lead - whose <= _NEAR


def _opening(clause: Clause, i: int) -> int | None:
    """Where a quotation or an aside between dashes begins that ends at a token."""
    mark = _PAIRS.get(clause.form(i))
    before = range(i - 1, -1, -1) if mark is not None else ()
    return next((k for k in before if clause.form(k) == mark), None)


def _is_pronoun(clause: Clause, i: int, lead: int) -> bool:
    """Whether a pronoun means the subject: ``he`` served, ``his`` years as, asked ``her`` of it while."""
    word = clause.form(i).lower()
    verb = clause.form(lead)
    is_whom = word in _HIM and (verb == "while" or clause.form(i + 1) == "to")  # her to stay on as
    is_noun = verb in words("service") or verb in words("post") or verb in ("work", "return")
    is_noun |= clause.form(lead + 1) == "as" and verb not in words("serves_as")
    is_owned = is_noun or (verb.endswith("ing") and i == lead - 1)  # her becoming president
    return word in HE or is_whom or (is_owned and word in _HIS and lead - i <= _NEAR)


def _is_barred(clause: Clause, i: int, lead: int) -> bool:
    """Whether the subject cannot stand before a token: another's words, another's role, or none yet."""
    form = clause.form(i)
    if form in words("kin") and clause.form(i - 1).lower() in (*_HIS, "whose"):
        return True  # his father worked as
    if form == "that" and clause.form(i - 1) in _LINKS:
        return False  # who before that served as
    is_owned = form.lower() in _ITS and lead - i <= _NEAR
    is_said = form in words("saying") and i < lead - 1
    return form in _ENDS or form in words("unreal") or is_owned or is_said or _begins_clause(clause, i, lead)


def _begins_clause(clause: Clause, i: int, lead: int) -> bool:
    """Whether a clause with a subject without a name begins: Berg left ``when`` the man became chief."""
    verb, follows = clause.form(lead), clause.form(i + 1)
    is_finite = not verb.endswith("ing") and verb not in words("service")
    is_link = clause.form(i) in _LINKS and not follows.endswith("ing") and follows != "that"
    is_link = is_link and not follows[:1].isdigit()  # since 2000
    return is_finite and is_link and i < lead - 1


def _is_subject(clause: Clause, mention: Mentioned, lead: int) -> bool:
    """Whether a name begins a clause, is of whom somebody makes something, or owns what leads to it."""
    if clause.form(mention.end) in (*POSSESSIVE, "'", "’"):
        return lead - mention.end <= _NEAR and clause.form(mention.first - 1) != "into"
    name = clause.forms[mention.first : mention.end]
    if clause.forms[: len(name)] == name:
        return True  # also where a headline with the name runs into the sentence
    first = start_of(clause, mention)
    last = clause.form(first - 1)
    word = last.lower()
    is_made = word in words("appointing") or word in words("leaving")
    is_opening = word in _OPENINGS or word in _LINKS or last in POSSESSIVE or last in words("saying")
    is_opening |= first <= 1 and word not in words("particle") | _WITH
    return is_opening or is_made or last.isdigit() or word in words("calendar")


def _is_aside(clause: Clause, mention: Mentioned) -> bool:
    """Whether a name is a complement or an owner, or only qualifies: joined the ``Berg`` campaign."""
    before_it = clause.form(start_of(clause, mention) - 1).lower()
    is_owner = clause.form(mention.end) in POSSESSIVE or clause.qualifies(mention.first)
    return is_owner or before_it in words("particle") | _WITH


def _is_beaten(clause: Clause, mention: Mentioned, lead: int) -> bool:
    """Whether a name is of whom the subject wins over: beat Senator ``Berg`` to become mayor."""
    verb = clause.form(start_of(clause, mention) - 1)
    is_won = verb in words("winning") or verb in words("replacing")
    return is_won and clause.form(lead) == "become" and clause.form(lead - 1) == "to"


def _before_who(clause: Clause, who: int) -> int | None:
    """The name right before "who", or before the home or the one aside that it ends."""
    last = who - 1 - (clause.form(who - 1) in (",", *DASHES))
    at = next((k for k in range(last, -1, -1) if _names_one(clause, k)), None)
    if at is None or at == last:
        return at
    end = clause.mention_at[at].end
    between = [clause.form(k) for k in range(end, last + 1)]
    is_one = between[0] in (",", "of", "at", "from", "(") and between.count(",") == (between[0] == ",")
    return at if is_one and not any(form in words("relative") for form in between) else None


def _names_one(clause: Clause, i: int) -> bool:
    """Whether a token is of one person's name: not of ``the Clintons``."""
    return clause.is_person(i) and clause.form(clause.mention_at[i].first - 1) != "the"


def _opens(clause: Clause, telling: Telling) -> bool:
    """Whether what leads to a role stands in the opening of a sentence that has no subject yet."""
    lead = telling.lead
    if clause.form(lead) == "as" and clause.form(telling.phrase.end) in HE:
        return True  # she said that as mayor she built it
    opening, verb = clause.form(0).lower(), clause.form(lead)
    is_participle = verb.lower() in words("appointing") or opening == "trained"
    is_led = lead == 0 or (lead == 1 and opening in words("opening"))  # once elected mayor, she built it
    is_verbal = verb.endswith("ing") or (is_led and is_participle)
    if verb in words("service") and opening in words("opening"):
        return True  # over a career as a lawyer, she won much
    is_owned = any(clause.form(i).lower() in _HIS for i in range(max(0, lead - _NEAR), lead))
    return is_verbal or is_owned or opening in ("while", "as")
