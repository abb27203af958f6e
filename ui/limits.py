"""What a page may ask of Streamlit and have it keep, where Streamlit has no limits of its own that are small enough."""

import json
import re
from collections.abc import Iterator
from itertools import accumulate
from sys import getsizeof
from typing import Any, Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.state.common import GENERATED_ELEMENT_ID_PREFIX
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX

from ui import grid, parts
from ui.session.register import LIST, LONGEST_LIST, NO_ROOM, PASTED

ASKED: Final = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
"""The kinds of messages that our pages send. Of the others one runs `git` while everybody waits, and tells which files
are not committed; one empties what visitors share; some fill the log, one with half the name of the session. (Rows of a
table are asked for only where it has more than our longest list.)"""
MOST_FILES: Final = 20
"""Files that are chosen at once; each costs an address."""
MOST_FIELDS: Final = 2_000
"""On one screen; a long list is one of them."""
MOST_CHOSEN: Final = 1_000
"""Things in all fields that hold many, of which our pages send none but files. What takes a byte or two to send takes a session twenty."""
MOST_SIGNS: Final = 1_000
"""Between the texts of what a component says; ours have some tens."""
DEEPEST: Final = 20
"""Things in things of what a component says; in ours four."""
MOST_KNOWN: Final = 5_000
"""Messages of before that a page knows; ours some hundreds."""
LONGEST_TEXT: Final = 25_000
"""Characters in a field, other than those of a list; the longest we accept has fewer."""
MOST_TEXTS: Final = 150_000
"""Bytes of all of those together, as a session holds them: some of ours may be long, and never all."""
LONGEST_QUERY: Final = 8_000
"""Characters behind an address; ours have some hundreds."""
MOST_NAMES: Final = 300
"""In one address; ours have tens. Streamlit passes over an address with a thousand, and writes a line in the log each time."""
LONGEST_NAME: Final = 1_000
"""Characters of what Streamlit gives a name itself."""
MOST_TYPED: Final = 1_000_000
"""Bytes in all fields together, beside a list that was pasted: a session keeps them also when its page is gone."""


def heard(content: bytes, room: int) -> bytes | None:
    """A message of a page without what no page of ours would say; None where nothing is left of it.

    Where it has more than `room` bytes, a mark stands for a list that was pasted, and what was corrected in one is left out;
    of all else there is as much as our largest forms have.
    """
    if not parts.are_few(content):
        return None
    try:
        said = BackMsg.FromString(content)
    except DecodeError:
        return None
    said.DiscardUnknownFields()  # kept, and seen by no limit, they were eight megabytes for as long as the line is open
    kind = said.WhichOneof("type")
    if kind == "rerun_script":
        _shorten(said, has_room=len(content) <= room)
    elif kind == "file_urls_request":
        del said.file_urls_request.file_names[MOST_FILES:]
        if said.ByteSize() > LONGEST_TEXT:
            return None
    elif kind not in ASKED:
        return None
    return bytes(said.SerializeToString())


def _shorten(said: BackMsg, *, has_room: bool) -> None:
    state = said.rerun_script
    state.ClearField(
        "fragment_id"
    )  # no part of our screens runs by itself, and what is not there is written to the log
    state.query_string, state.page_name = state.query_string[:LONGEST_QUERY], state.page_name[:LONGEST_QUERY]
    if state.query_string.count("&") >= MOST_NAMES:
        state.query_string = ""
    state.page_script_hash = state.page_script_hash[:LONGEST_NAME]
    if state.context_info.ByteSize() > LONGEST_QUERY:
        state.ClearField("context_info")
    known = [name for name in state.cached_message_hashes[:MOST_KNOWN] if len(name) <= LONGEST_NAME]
    state.cached_message_hashes[:] = known
    if not has_room:
        state.ClearField("cached_message_hashes")  # what the page knows is sent once more
        _without_lists(state.widget_states.widgets)
    _shorten_fields(state.widget_states.widgets, MOST_TYPED if has_room else LONGEST_TEXT)


def _is_list(field: Any) -> bool:
    return f"-{LIST}" in field.id[:200] and len(field.string_value) > LONGEST_TEXT


def _is_grid(field: Any) -> bool:
    return f"-{grid.NAME}" in field.id


def _without_lists(fields: Any) -> None:
    for place in reversed(range(len(fields))):
        if not _is_list(fields[place]):
            continue
        if f"-{PASTED}" in fields[place].id:
            fields[place].string_value = NO_ROOM
        else:
            del fields[place]


def _shorten_fields(fields: Any, room: int) -> None:
    """Each text to its length, then all of them to what they may be together: what comes after that is left out."""
    del fields[MOST_FIELDS:]
    for place in reversed(list(_unlike_ours(fields))):
        del fields[place]
    lists = 2  # what was pasted, and what was corrected in it
    texts = min(MOST_TEXTS, room)
    for place, field in enumerate(fields):
        is_list = lists > 0 and _is_list(field)
        longest = LONGEST_LIST if is_list else LONGEST_TEXT
        text = field.string_value  # made anew each time it is asked for
        if len(text) > longest:
            field.string_value = text = text[:longest]
        if _is_grid(field):
            field.string_value = text = grid.corrections(text)
        if is_list and len(field.id) <= LONGEST_NAME:
            lists -= 1
            continue
        room -= field.ByteSize()
        texts -= getsizeof(text)  # one sign that is rare makes every other one four bytes
        if min(room, texts) < 0:
            del fields[place:]
            return


def _unlike_ours(fields: Any) -> Iterator[int]:
    """Where those stand that no screen of ours has, or that hold more than all fields of one together."""
    left = MOST_CHOSEN
    for place, field in enumerate(fields):
        things = _things_in(field)
        if things > left or not _is_field(field) or _is_foreign(field):
            yield place
        else:
            left -= things


def _is_field(field: Any) -> bool:
    """Whether it has a name as fields have; another one, once kept, is an error whenever a run looks what there is."""
    return str(field.id).startswith((GENERATED_ELEMENT_ID_PREFIX, STREAMLIT_INTERNAL_KEY_PREFIX))


_MANY: Final = {
    "double_array_value": "data",
    "int_array_value": "data",
    "string_array_value": "data",
    "file_uploader_state_value": "uploaded_file_info",
}
"""Where a field holds many things, by its kind; of the others each holds one."""


_NEVER: Final = frozenset({"chat_input_value", "json_value", "bytes_value", "arrow_value"})
"""Kinds that no screen of ours has: what our components say is no value that stays, but a trigger."""
_TEXT_IN_JSON: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"')


def _is_foreign(field: Any) -> bool:
    kind = field.WhichOneof("value")
    if kind in _NEVER or (_is_grid(field) and kind != "string_value"):  # of which Streamlit reads others, too
        return True
    return kind == "json_trigger_value" and not _is_event(field.json_trigger_value)


def _is_event(said: str) -> bool:
    """Whether it is what a component of ours may say: JSON that can be read, is not deep, and holds few things.

    Read, two signs of it are a hundred bytes, but for those of a text; and what is deep is an error that is a page long.
    """
    signs = _TEXT_IN_JSON.sub("", said)
    depths = accumulate((sign in "[{") - (sign in "]}") for sign in signs[: MOST_SIGNS + 1])
    if len(signs) > MOST_SIGNS or max(depths, default=0) > DEEPEST:
        return False
    try:
        json.loads(said or "null")
    except ValueError:
        return False
    return True


def _things_in(field: Any) -> int:
    kind = field.WhichOneof("value")
    return len(getattr(getattr(field, kind), _MANY[kind])) if kind in _MANY else 0


_OF_FILE: Final = 100_000
"""Bytes that a file counts beside its content, so that a session holds some hundreds at most."""


def held(session: str) -> tuple[int, int]:
    """How many bytes of files Streamlit keeps for a session, and for all of them together; an empty one weighs, too."""
    kept = runtime.get_instance().uploaded_file_mgr.file_storage  # type: ignore[attr-defined]
    sizes = {
        one: sum(len(file.data) + _OF_FILE for file in tuple(files.values())) for one, files in tuple(kept.items())
    }
    return sizes.get(session, 0), sum(sizes.values())
