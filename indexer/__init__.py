"""Dateline's headless core: from a folder of scraped articles to answers.

Everything that a program on top may use stands in ``__all__``. Importing this
package loads nothing; each name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.late import load_late

__version__ = "0.1.0"

if TYPE_CHECKING:
    from indexer.background import index_apart
    from indexer.calendar import DaysOf, MonthOfDays, days_in
    from indexer.card import ActorCard, AttestedRole, Companion, NameCount
    from indexer.chronology import (
        ChronologyEntry,
        ChronologyEvent,
        ChronologyPage,
        Event,
        MonthCount,
        Telling,
        UndatedEvent,
        count_months,
        group_events,
    )
    from indexer.comparison import ComparedActor, ComparedDate, Comparison, compare
    from indexer.config import (
        Settings,
        config_file,
        data_folder,
        load_settings,
        read_table,
        samples_folder,
    )
    from indexer.copies import Change, Hunk, Relation
    from indexer.corrections import parse_correction
    from indexer.errors import DatelineError, LibraryError, QuerySyntaxError, SettingsError, UsageError
    from indexer.explanations import ActorExplanation, MentionExplanation, Reason, RoleExplanation
    from indexer.export import (
        ExportFormat,
        export_actors,
        export_articles,
        export_card,
        export_chronology,
        export_dates,
    )
    from indexer.extract.actors import explain_actors
    from indexer.grains import interval, is_plain, period, shortly
    from indexer.harmless import neutralise
    from indexer.languages import language_name
    from indexer.library import Library, LibraryInfo, narrowed_to
    from indexer.marked import SavedCount
    from indexer.marks import Marked, Marks, SavedSearch, Subject, TagCount, content_key
    from indexer.model import (
        FOLDED,
        LONGEST_READ,
        Actor,
        ActorId,
        ActorKind,
        AnnotatedArticle,
        Article,
        ArticleId,
        DateMention,
        Evidence,
        Excerpt,
        Mention,
        Origin,
        Published,
        Role,
        Section,
        SectionKind,
        Span,
        TimexType,
        display_path,
    )
    from indexer.progress import IndexReport, Progress
    from indexer.search.engine import (
        Facet,
        FacetCount,
        FacetName,
        SearchHit,
        SearchPage,
        Snippet,
        SortOrder,
    )
    from indexer.search.parts import QueryPart, parts_of
    from indexer.search.query import Query, parse
    from indexer.sources import Skipped
    from indexer.storied import Changes, Version, find_changes, kinship
    from indexer.tally import ActorTally, DateTally, Grain, tally_actors, tally_dates

_HOME = {
    "indexer.background": ("index_apart",),
    "indexer.calendar": ("DaysOf", "MonthOfDays", "days_in"),
    "indexer.card": ("ActorCard", "AttestedRole", "Companion", "NameCount"),
    "indexer.chronology": (
        "ChronologyEntry",
        "ChronologyEvent",
        "ChronologyPage",
        "Event",
        "MonthCount",
        "Telling",
        "UndatedEvent",
        "count_months",
        "group_events",
    ),
    "indexer.comparison": ("ComparedActor", "ComparedDate", "Comparison", "compare"),
    "indexer.config": (
        "Settings",
        "config_file",
        "data_folder",
        "load_settings",
        "read_table",
        "samples_folder",
    ),
    "indexer.copies": ("Change", "Hunk", "Relation"),
    "indexer.corrections": ("parse_correction",),
    "indexer.errors": ("DatelineError", "LibraryError", "QuerySyntaxError", "SettingsError", "UsageError"),
    "indexer.export": (
        "ExportFormat",
        "export_actors",
        "export_articles",
        "export_card",
        "export_chronology",
        "export_dates",
    ),
    "indexer.extract.actors": ("explain_actors",),
    "indexer.progress": ("IndexReport", "Progress"),
    "indexer.grains": ("interval", "is_plain", "period", "shortly"),
    "indexer.harmless": ("neutralise",),
    "indexer.library": ("Library", "LibraryInfo", "narrowed_to"),
    "indexer.marked": ("SavedCount",),
    "indexer.marks": ("Marked", "Marks", "SavedSearch", "Subject", "TagCount", "content_key"),
    "indexer.explanations": ("ActorExplanation", "MentionExplanation", "Reason", "RoleExplanation"),
    "indexer.model": (
        "FOLDED",
        "LONGEST_READ",
        "Actor",
        "ActorId",
        "ActorKind",
        "AnnotatedArticle",
        "Article",
        "ArticleId",
        "DateMention",
        "Evidence",
        "Excerpt",
        "Mention",
        "Origin",
        "Published",
        "Role",
        "Section",
        "SectionKind",
        "Span",
        "TimexType",
        "display_path",
    ),
    "indexer.search.engine": (
        "Facet",
        "FacetCount",
        "FacetName",
        "SearchHit",
        "SearchPage",
        "Snippet",
        "SortOrder",
    ),
    "indexer.search.parts": ("QueryPart", "parts_of"),
    "indexer.search.query": ("Query", "parse"),
    "indexer.sources": ("Skipped",),
    "indexer.languages": ("language_name",),
    "indexer.storied": ("Changes", "Version", "find_changes", "kinship"),
    "indexer.tally": ("ActorTally", "DateTally", "Grain", "tally_actors", "tally_dates"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "FOLDED",
    "LONGEST_READ",
    "Actor",
    "ActorCard",
    "ActorExplanation",
    "ActorId",
    "ActorKind",
    "ActorTally",
    "AnnotatedArticle",
    "Article",
    "ArticleId",
    "AttestedRole",
    "Change",
    "Changes",
    "ChronologyEntry",
    "ChronologyEvent",
    "ChronologyPage",
    "Companion",
    "ComparedActor",
    "ComparedDate",
    "Comparison",
    "DateMention",
    "DateTally",
    "DatelineError",
    "DaysOf",
    "Event",
    "Evidence",
    "Excerpt",
    "ExportFormat",
    "Facet",
    "FacetCount",
    "FacetName",
    "Grain",
    "Hunk",
    "IndexReport",
    "Library",
    "LibraryError",
    "LibraryInfo",
    "Marked",
    "Marks",
    "Mention",
    "MentionExplanation",
    "MonthCount",
    "MonthOfDays",
    "NameCount",
    "Origin",
    "Progress",
    "Published",
    "Query",
    "QueryPart",
    "QuerySyntaxError",
    "Reason",
    "Relation",
    "Role",
    "RoleExplanation",
    "SavedCount",
    "SavedSearch",
    "SearchHit",
    "SearchPage",
    "Section",
    "SectionKind",
    "Settings",
    "SettingsError",
    "Skipped",
    "Snippet",
    "SortOrder",
    "Span",
    "Subject",
    "TagCount",
    "Telling",
    "TimexType",
    "UndatedEvent",
    "UsageError",
    "Version",
    "compare",
    "config_file",
    "content_key",
    "count_months",
    "data_folder",
    "days_in",
    "display_path",
    "explain_actors",
    "export_actors",
    "export_articles",
    "export_card",
    "export_chronology",
    "export_dates",
    "find_changes",
    "group_events",
    "index_apart",
    "interval",
    "is_plain",
    "kinship",
    "language_name",
    "load_settings",
    "narrowed_to",
    "neutralise",
    "parse",
    "parse_correction",
    "parts_of",
    "period",
    "read_table",
    "samples_folder",
    "shortly",
    "tally_actors",
    "tally_dates",
]

if not TYPE_CHECKING:
    __getattr__ = load_late(__name__, _MODULE_OF)
