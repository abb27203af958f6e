"""The scripts that a screen needs, by the table that Streamlit's build keeps of itself.

Streamlit asks for the script of a kind of element only when the first such element arrives over the websocket: seconds
after the page. Announced in the page itself they come along with the rest. Names of files change with every version;
the names of the sources, by which they are found here, hardly do, and what is not found is simply not announced.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

_TABLE: Final = "manifest.json"
_PAGE: Final = "index.html"

# Kinds of elements by the name of their source. A picture is not announced: it would take the line from the words
# that are read first.
_EVERYWHERE: Final = ("Html", "BidiComponent", "Selectbox", "Button", "PageLink")
_ON: Final = {
    "start": ("Radio", "TextInput"),
    "voorwaarden": ("Radio", "TextInput", "LinkButton"),
    "resultaat": ("LinkButton", "Checkbox"),
    "audit": ("TextInput", "Radio"),
    "tijdlijn": ("TextInput", "LinkButton"),
    "verklaring": ("TextInput", "Radio"),
    "offerte": ("TextInput", "Radio", "Checkbox"),
    "lijst": ("TextInput", "TextArea", "FileUploader"),
    "helpdesk": ("TextInput", "Radio", "Checkbox"),
    "regels": ("TextInput",),
}


class Chunks:
    """What of Streamlit's build belongs together; `build` is the folder with its page in it."""

    def __init__(self, build: Path) -> None:
        table = build / _TABLE
        self._table: Final[Mapping[str, Any]] = json.loads(table.read_bytes()) if table.is_file() else {}
        self._sources: Final = {Path(name).stem: name for name in self._table if name.endswith(".tsx")}
        self.behind = cache(self._behind)

    def _behind(self, stem: str) -> tuple[str, ...]:
        """The scripts of a screen that the page does not name itself, in the order in which they are needed."""
        sources = [self._sources[name] for name in (*_EVERYWHERE, *_ON.get(stem, ())) if name in self._sources]
        own = set(self._files(_PAGE))
        return tuple(dict.fromkeys(file for source in sources for file in self._files(source) if file not in own))

    def everywhere(self) -> Iterator[str]:
        """All scripts and styles that nearly every visitor needs: those of the page and of all screens."""
        yield from self._files(_PAGE)
        yield from self._table.get(_PAGE, {}).get("css", ())
        yield from dict.fromkeys(file for stem in _ON for file in self._behind(stem))

    def _files(self, source: str) -> Iterable[str]:
        """The file of a source and all that it imports, however far."""
        found: dict[str, str] = {}
        waiting = [source]
        while waiting:
            name = waiting.pop()
            if name not in found and name in self._table:
                found[name] = self._table[name]["file"]
                waiting.extend(self._table[name].get("imports", ()))
        return found.values()
