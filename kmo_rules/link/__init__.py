"""A dossier and a quote as the query of a link, and a dossier as a code that can be spoken, and back.

The other topics, and through `kmo_rules` the other rooms, take these names and nothing deeper.
"""

from kmo_rules.link.code import from_code, to_code
from kmo_rules.link.pasted import PASTED_LONGEST, from_pasted, unescaped, unwrapped
from kmo_rules.link.query import from_query, quote_to_query, read_link, to_query
from kmo_rules.link.reading import Reading, ReadingFault
from kmo_rules.link.versions import QUOTE_PREFIX

__all__ = [
    "PASTED_LONGEST",
    "QUOTE_PREFIX",
    "Reading",
    "ReadingFault",
    "from_code",
    "from_pasted",
    "from_query",
    "quote_to_query",
    "read_link",
    "to_code",
    "to_query",
    "unescaped",
    "unwrapped",
]
