"""Lists of candidates in words: which header is which column, what a cell says, and what is wrong with it."""

from wording.candidates.columns import (
    AUDIT as AUDIT,
    COSTS as COSTS,
    HEADERS as HEADERS,
    LAST_DAY as LAST_DAY,
    OUTCOME as OUTCOME,
    REGISTRATION_FROM as REGISTRATION_FROM,
    REGISTRATION_TO as REGISTRATION_TO,
    ROUTE as ROUTE,
    TO_DO as TO_DO,
    column as column,
    header as header,
    header_key as header_key,
    is_total as is_total,
)
from wording.candidates.reading import (
    HOURS_COLUMNS as HOURS_COLUMNS,
    Faults as Faults,
    ReadCells as ReadCells,
    UnreadCell as UnreadCell,
    read_row as read_row,
    read_services as read_services,
)
from wording.candidates.sentences import (
    EVERYONE as EVERYONE,
    FAULTS as FAULTS,
    FILTERS as FILTERS,
    REFUSALS as REFUSALS,
    UNREAD as UNREAD,
    Refusal as Refusal,
    faults_of as faults_of,
    priced as priced,
    refusal as refusal,
)
