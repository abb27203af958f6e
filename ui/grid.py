"""What the page says of the grid in which a list is corrected: its cells, and no more of them than a list takes.

Whatever else it says, Streamlit would do: add rows, a thousandth of a second for each, and write in the log what it cannot
use. And what is read costs more than it said: `{},` is three characters and a hundred bytes.
"""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any, Final

from streamlit.elements.widgets import data_editor

from documents.files.table_limits import LONGEST_CELL
from ui.session.register import LIST

NAME: Final = LIST + "editor."
"""What its key begins with; behind it stands which grid it is."""
_EDITED: Final = "edited_rows"
MOST: Final = 20_000
"""Cells that are corrected in a list; each counts as so much (see `ui.candidates.listing`) that no list takes more."""
ODD: Final = 100
"""Rows of which a text has to be cut or has signs written as numbers: a browser does so for none but a few."""
_TEXT: Final = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+"'
_CELL: Final = rf"\s*+{_TEXT}\s*+:\s*+(?:{_TEXT}|null)\s*+"
_ROW: Final = re.compile(rf'"(\d{{1,5}})"\s*+:\s*+(\{{{_CELL}(?:,{_CELL})*+\}})')
"""A row and its cells, each a text or nothing. In what our grid says nothing else looks like one: a quotation mark that
is typed has a stroke before it."""


def corrections(said: str) -> str:
    """What counts of it, written as it was: rows by their place, in them texts by the names of their columns.

    Nothing is read, so a message takes a session as much as it is long, and hardly any time. A text is as long as one of
    a list; half a sign, which nobody can draw, is a question mark.

    >>> corrections('{"edited_rows":{"3":{"Uren":"8","Naam":null}},"added_rows":[{}],"deleted_rows":[3]}')
    '{"edited_rows":{"3":{"Uren":"8","Naam":null}}}'
    >>> corrections('{"edited_rows":{"1":{"Naam":"At\\\\ud800"},"2":{"Naam":[]},"x":{"Naam":"B"}}}')
    '{"edited_rows":{"1":{"Naam": "At?"}}}'
    """
    return f'{{"{_EDITED}":{{{",".join(_kept(said))}}}}}'


def _kept(said: str) -> Iterator[str]:
    left, odd = MOST, ODD
    for row in _ROW.finditer(said):
        text, cells = row[0], row[2]
        left -= cells.count('":')  # or more, where a text has that in it
        if left < 0:
            return
        if len(cells) > LONGEST_CELL or "\\u" in cells:
            odd -= 1
            text = f'"{row[1]}":{_put_right(cells)}'
        if odd >= 0:
            yield text


def _put_right(cells: str) -> str:
    read: dict[str, str | None] = json.loads(cells)
    whole = {_whole(name): None if text is None else _whole(text[:LONGEST_CELL]) for name, text in read.items()}
    return json.dumps(whole, ensure_ascii=False)


def _whole(text: str) -> str:
    """With a question mark for half a sign."""
    return text.encode(errors="replace").decode()


def rows(said: str) -> dict[int, dict[str, str | None]]:
    """Corrections to read: by the places of the rows, texts by the names of their columns, None where one was emptied."""
    return {int(row): cells for row, cells in json.loads(said or "{}").get(_EDITED, {}).items()}


class _AsSaid:
    """A session holds what was said of a grid as a text: read, each cell of it would take a hundred bytes more."""

    def deserialize(self, said: str | None) -> str:
        return said or ""

    def serialize(self, said: str) -> str:
        return said


def _as_it_was(frame: Any, _said: object, _schema: object) -> Any:
    return frame


# What a grid comes to is a list, which the callback corrects; nobody looks at the frame that Streamlit would correct in
# every run, cell by cell, and log what it cannot use whole.
data_editor.DataEditorSerde = _AsSaid  # type: ignore[assignment, misc]
data_editor._apply_dataframe_edits = _as_it_was  # type: ignore[assignment]  # noqa: SLF001
logging.getLogger(data_editor.__name__).disabled = True
