"""Any corrections, and any annotated articles that they may be about."""

from __future__ import annotations

from hypothesis import strategies as st

from indexer.corrections import (
    Correction,
    Corrections,
    Hide,
    Merge,
    Rename,
    SetCountry,
    SetKind,
    Split,
    compile_corrections,
    to_line,
)
from indexer.model import (
    Actor,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    Article,
    ArticleId,
    Mention,
    Origin,
    Role,
    Span,
)

IDS = tuple(map(ActorId, ("kim", "kim-jong-un", "jong-un-kim", "kim-yo-jong", "un", "united-nations")))
FORMS = ("Kim", "KIM", "Kim Jong Un", "UN", "he")
ARTICLES = tuple(map(ArticleId, ("a1", "a2", "a3")))

ids = st.sampled_from(IDS)
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).map(
    lambda text: " ".join(text.split()) or "x"
)
corrections: st.SearchStrategy[Correction] = st.one_of(
    st.builds(Merge, ids, ids, st.just("") | names),
    st.builds(
        Split,
        ids,
        ids,
        st.lists(st.sampled_from(FORMS), min_size=1, max_size=2).map(tuple),
        st.lists(st.sampled_from(ARTICLES), max_size=2).map(tuple),
        st.just("") | names,
    ),
    st.builds(
        Split, ids, ids, st.just(()), st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=2).map(tuple)
    ),
    st.builds(Rename, ids, names),
    st.builds(SetKind, ids, st.sampled_from(ActorKind)),
    st.builds(SetCountry, ids, st.sampled_from(("KP", "KR", None))),
    st.builds(Hide, ids),
)


def compiled(*said: Correction) -> Corrections:
    """What holds of some corrections; those that contradict one before them do not."""
    return compile_corrections(map(to_line, said)).corrections


def article(name: str, *actors: Actor, text: str = "") -> AnnotatedArticle:
    return AnnotatedArticle(Article(ArticleId(name), Origin(f"/news/{name}.txt"), text), actors)


def actor(
    name: str,
    *mentions: tuple[int, str],
    kind: ActorKind = ActorKind.PERSON,
    country: str | None = None,
    roles: tuple[tuple[int, str], ...] = (),
) -> Actor:
    """An actor by its id, with forms of its name, and roles, where they stand."""
    return Actor(
        ActorId(name),
        max((form for _, form in mentions), key=len, default=name),
        kind,
        tuple(Mention(Span(at, at + len(form)), form) for at, form in mentions),
        tuple(Role(Span(at, at + len(form)), form) for at, form in roles),
        country,
    )


@st.composite
def articles(draw: st.DrawFn, name: str) -> AnnotatedArticle:
    """An article in which some actors are named by some forms, in turn."""
    actors = draw(st.lists(ids, max_size=4, unique=True))
    forms = draw(st.lists(st.tuples(st.sampled_from(FORMS), st.booleans()), min_size=len(actors), max_size=9))
    found: dict[ActorId, tuple[list[Mention], list[Role]]] = {one: ([], []) for one in actors}
    text = ""
    for n, (form, has_role) in enumerate(forms if actors else ()):
        mentions, roles = found[actors[n % len(actors)]]
        if has_role:
            roles.append(Role(Span(len(text), len(text) + 5), "envoy"))
            text += "envoy "
        mentions.append(Mention(Span(len(text), len(text) + len(form)), form))
        text += f"{form}. "
    made = (
        Actor(
            one,
            max((mention.text for mention in mentions), key=len),
            draw(st.sampled_from(ActorKind)),
            tuple(mentions),
            tuple(roles),
            draw(st.sampled_from((None, "KP", "KR"))),
        )
        for one, (mentions, roles) in found.items()
    )
    return article(name, *made, text=text)
