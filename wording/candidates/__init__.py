"""Lists of candidates in words: which header is which column, what a cell says, and what is wrong with it."""

from wording.candidates.columns import (
    AUDIT,
    COSTS,
    HEADERS,
    LAST_DAY,
    OUTCOME,
    REGISTRATION_FROM,
    REGISTRATION_TO,
    ROUTE,
    TO_DO,
    column,
    header,
    header_key,
)
from wording.candidates.reading import HOURS_COLUMNS, Faults, UnreadCell, read_row, read_services
from wording.candidates.sentences import FAULTS, FILTERS, REFUSALS, UNREAD, Refusal, faults_of, refusal

__all__ = [
    "AUDIT",
    "COSTS",
    "FAULTS",
    "FILTERS",
    "HEADERS",
    "HOURS_COLUMNS",
    "LAST_DAY",
    "OUTCOME",
    "REFUSALS",
    "REGISTRATION_FROM",
    "REGISTRATION_TO",
    "ROUTE",
    "TO_DO",
    "UNREAD",
    "Faults",
    "Refusal",
    "UnreadCell",
    "column",
    "faults_of",
    "header",
    "header_key",
    "read_row",
    "read_services",
    "refusal",
]
