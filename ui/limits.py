"""What a page may ask of Streamlit and have it keep, where Streamlit has no limits of its own that are small enough."""

import re
from typing import Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg

from ui.session.register import LIST

ASKED: Final = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
"""The kinds of messages that our pages send. Of the others one runs `git` while everybody waits, and tells which files
are not committed; one empties what visitors share; some fill the log."""
_PIECE: Final = "dataframe_chunk"
"""And this of the operations: more rows of a table."""
_FRAGMENT: Final = re.compile(r"[0-9a-f]{32}")
"""How Streamlit names a part of a screen that runs by itself."""
MOST_FILES: Final = 20
"""Files that are chosen at once; each costs an address."""
MOST_FIELDS: Final = 2_000
"""On one screen; a long list is one of them."""
LONGEST_TEXT: Final = 100_000
"""Characters in a field, other than those of a list; the longest we accept has fewer."""
LONGEST_QUERY: Final = 8_000
"""Characters behind an address; ours have some hundreds."""
MOST_KNOWN: Final = 10_000
"""Messages that a page says it has already."""


def heard(content: bytes) -> bytes | None:
    """A message of a page without what no page of ours would say; None where nothing is left of it."""
    try:
        said = BackMsg.FromString(content)
    except DecodeError:
        return None
    kind = said.WhichOneof("type")
    if kind == "rerun_script":
        _shorten(said)
    elif kind == "file_urls_request":
        del said.file_urls_request.file_names[MOST_FILES:]
    elif kind not in ASKED and said.backend_operation_request.WhichOneof("payload") != _PIECE:
        return None
    return bytes(said.SerializeToString())


def _shorten(said: BackMsg) -> None:
    state = said.rerun_script
    if not _FRAGMENT.fullmatch(state.fragment_id):  # one that is not there is written to the log
        state.ClearField("fragment_id")
    state.query_string, state.page_name = state.query_string[:LONGEST_QUERY], state.page_name[:LONGEST_QUERY]
    del state.cached_message_hashes[MOST_KNOWN:]
    fields = state.widget_states.widgets
    del fields[MOST_FIELDS:]
    for field in fields:
        if len(field.string_value) > LONGEST_TEXT and f"-{LIST}" not in field.id[:200]:
            field.string_value = field.string_value[:LONGEST_TEXT]


def held(session: str) -> tuple[int, int]:
    """How many bytes of files Streamlit keeps for a session, and for all of them together."""
    kept = runtime.get_instance().uploaded_file_mgr.file_storage  # type: ignore[attr-defined]
    sizes = {one: sum(len(file.data) for file in tuple(files.values())) for one, files in tuple(kept.items())}
    return sizes.get(session, 0), sum(sizes.values())
