"""The rooms and who may know what (README, "Find your way"), read from the imports themselves."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
# Knowledge flows from the first to the last: a room imports only from rooms before it, and from itself.
ROOMS: Final = ("kmo_rules", "wording", "documents", "server", "ui", "pages", "app", "tools", "bench")
# What the others may take of the rules: the core, and the auditor's two topics.
DOORS: Final = ("kmo_rules", "kmo_rules.quote", "kmo_rules.candidates")
STRANGERS: Final = ({"server", "ui"},)  # rooms of one height, which do not know each other
THIRD_PARTY: Final = {
    "kmo_rules": {"pydantic", "pydantic_core", "stdnum", "schwifty", "dateutil"},
    "wording": {"babel"},
    "documents": {"typst", "fontTools", "pikepdf", "icalendar", "xlsxwriter", "openpyxl", "segno", "pandas"},
    "server": {"anyio", "brotli", "h11", "jinja2", "starlette", "uvicorn", "websockets"},
    "ui": {
        "pydantic",
        "pandas",
        "pyarrow",
        "altair",
        "streamlit",
        "google",
    },  # of Google the messages that Streamlit speaks in
    "pages": {"pydantic", "pandas", "altair", "streamlit"},
    "app": {"streamlit", "starlette"},
    "tools": {"babel", "fontTools"},
    "bench": {"openpyxl", "playwright", "streamlit", "websockets"},
}
# Narrower than a room: of pydantic only the errors are the others' business.
ONLY_NAMES: Final = {"pydantic": {"ValidationError"}}
# What makes the files is handed plain values, so it could serve any other application.
FILES: Final = "documents/files/"
KNOWN_TO_FILES: Final = ("documents.files.", "documents.qr.")
# Of the rules only this, which is about letters: whoever takes Unicode's own can be kept busy for ever (kmo_rules/letters.py).
NORMALIZER: Final = "normalized"
ITS_FILE: Final = "kmo_rules/letters.py"
GETTEXT_ROOM: Final = "wording"
NO_CLOCK: Final = ("kmo_rules", "wording", "documents")
NO_NAMES: Final = {"utils", "helpers", "common", "src"}


@dataclass(frozen=True)
class Import:
    module: str
    names: frozenset[str]
    line: int

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]


def read_imports(tree: ast.AST, *, path: str) -> Iterator[Import]:
    """Every import of a file, wherever it stands; a relative one under its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, frozenset(), node.lineno)
        elif isinstance(node, ast.ImportFrom):
            folders = Path(path).parts[: -node.level] if node.level else ()
            module = ".".join((*folders, *filter(None, [node.module])))
            yield Import(module, frozenset(alias.name for alias in node.names), node.lineno)


def find_faults(path: str, source: str) -> list[str]:
    """What a file imports or calls that its room may not; `path` is relative to the root."""
    tree = ast.parse(source)
    room = Path(path).parts[0].removesuffix(".py")
    faults = [
        f"{path}:{found.line}: {fault}"
        for found in read_imports(tree, path=path)
        for fault in [_fault_of(found, room=room, path=path)]
        if fault
    ]
    faults += [f"{path}:{line}: {NORMALIZER} does that" for line in _normalizing_lines(tree) if path != ITS_FILE]
    return faults + [f"{path}:{line}: reads the clock" for line in _clock_lines(tree) if room in NO_CLOCK]


def _fault_of(found: Import, *, room: str, path: str) -> str | None:
    if found.top in ROOMS and path.startswith(FILES) and not _is_known_to_files(found):
        return "what makes the files knows no rules and no language"
    if found.top in ROOMS:
        return _fault_between_rooms(found, room=room, path=path)
    if found.top == "gettext" and room != GETTEXT_ROOM:
        return f"gettext belongs to {GETTEXT_ROOM}/"
    if found.top not in THIRD_PARTY[room] | sys.stdlib_module_names:
        return f"{room} may not import {found.top}"
    if room != "kmo_rules" and found.top in ONLY_NAMES and not found.names <= ONLY_NAMES[found.top]:
        return f"{room} may take only {sorted(ONLY_NAMES[found.top])} from {found.top}"
    return None


def _is_known_to_files(found: Import) -> bool:
    is_of_letters = found.module == "kmo_rules" and found.names == {NORMALIZER}
    return is_of_letters or f"{found.module}.".startswith(KNOWN_TO_FILES)


def _fault_between_rooms(found: Import, *, room: str, path: str) -> str | None:
    if ROOMS.index(found.top) > ROOMS.index(room):
        return f"{room} comes before {found.top} and may not know it"
    if {room, found.top} in STRANGERS:
        return f"{room} and {found.top} do not know each other"
    if found.top == room:
        return "no page imports another page" if room == "pages" else None
    if found.top == "kmo_rules" and found.module not in DOORS:
        return f"kmo_rules has the front doors {', '.join(DOORS)}, not {found.module}"
    if any(part.startswith("_") for part in found.module.split(".")) or _is_private(found.names):
        return f"{found.module}: private to its room"
    return None


def _is_private(names: frozenset[str]) -> bool:
    """A name with an underscore in front; the underscore alone is how a text is translated."""
    return any(name.startswith("_") and name != "_" for name in names)


def _clock_lines(tree: ast.AST) -> Iterator[int]:
    """`date.today()`, `datetime.now()`, `time.time()` and their like: the day comes from outside."""
    clocks = {"today", "now", "utcnow", "time_ns"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_time = node.func.attr == "time" and getattr(node.func.value, "id", "") == "time"
            if node.func.attr in clocks or is_time:
                yield node.lineno


def _normalizing_lines(tree: ast.AST) -> Iterator[int]:
    """Unicode's `normalize`, by whatever name it is taken from its module."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr == "normalize"
            and getattr(node.value, "id", "") == "unicodedata"
        ):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and node.module == "unicodedata":
            yield from (node.lineno for alias in node.names if alias.name == "normalize")


def room_files() -> list[str]:
    folders = [ROOT / room for room in ROOMS if (ROOT / room).is_dir()]
    found = [ROOT / "app.py", *(path for folder in folders for path in folder.rglob("*.py"))]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


@pytest.mark.parametrize("path", room_files())
def test_a_file_knows_only_what_its_room_may_know(path: str) -> None:
    assert find_faults(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("room", ["rules", "wording", "documents"])
def test_tests_of_a_room_without_screens_know_no_screen(room: str) -> None:
    later = ("streamlit", "ui", "pages", "tests.ui", "tests.pages")
    files = sorted((ROOT / "tests" / room).rglob("*.py"))
    assert files
    faults = [
        f"{path.relative_to(ROOT)}:{found.line}: {found.module}"
        for path in files
        for found in read_imports(ast.parse(path.read_text(encoding="utf-8")), path=str(path))
        if f"{found.module}.".startswith(tuple(f"{name}." for name in later))
    ]
    assert faults == []


def test_no_folder_is_a_drawer_for_odds_and_ends() -> None:
    mine = (path for path in ROOT.iterdir() if not path.name.startswith("."))
    folders = {path.name for top in mine if top.is_dir() for path in (top, *top.rglob("*")) if path.is_dir()}
    assert folders & NO_NAMES == set()


@pytest.mark.parametrize(
    ("path", "source", "fault"),
    [
        ("kmo_rules/x.py", "import streamlit", "kmo_rules may not import streamlit"),
        ("kmo_rules/x.py", "from wording import sentence", "comes before wording"),
        ("kmo_rules/x.py", "def f():\n    import babel", "kmo_rules may not import babel"),
        ("kmo_rules/x.py", "from datetime import date\nd = date.today()", "reads the clock"),
        ("documents/x.py", "import datetime\nd = datetime.datetime.now()", "reads the clock"),
        ("kmo_rules/x.py", "import gettext", "gettext belongs to wording/"),
        ("wording/x.py", "from kmo_rules.law import Law", "front doors"),
        ("wording/x.py", "import kmo_rules.law", "front doors"),
        ("wording/x.py", "from kmo_rules.quote.work import Quote", "front doors"),
        ("wording/x.py", "from kmo_rules.quote import Quote", None),
        ("ui/x.py", "from kmo_rules.candidates import Candidate", None),
        ("documents/files/x.py", "from wording import numbers", "no language"),
        ("documents/files/x.py", "from documents.files.text import clean", None),
        ("documents/files/x.py", "from kmo_rules import normalized", None),
        ("documents/files/x.py", "from kmo_rules import Law, normalized", "knows no rules"),
        ("wording/x.py", "import unicodedata\nunicodedata.normalize('NFC', 'é')", "normalized does that"),
        ("ui/x.py", "from unicodedata import category, normalize", "normalized does that"),
        ("ui/x.py", "import unicodedata\nunicodedata.category('é')", None),
        ("documents/x.py", "import streamlit as st", "documents may not import streamlit"),
        ("ui/x.py", "from pydantic import BaseModel", "only ['ValidationError']"),
        ("ui/x.py", "import pydantic", None),
        ("ui/x.py", "import starlette", "ui may not import starlette"),
        ("ui/x.py", "from server import first_page", "do not know each other"),
        ("server/x.py", "from ui import page", "server comes before ui"),
        ("pages/x.py", "from tools import freshness", "pages comes before tools"),
        ("ui/x.py", "from wording._catalogue import read", "private to its room"),
        ("ui/x.py", "from wording import _read", "private to its room"),
        ("pages/x.py", "from pages.start import show", "no page imports another page"),
        ("pages/x.py", "from .start import show", "no page imports another page"),
        ("pages/x.py", "import app", "pages comes before app"),
        ("pages/x.py", "from ui.language import _", None),
        ("pages/x.py", "import babel", "pages may not import babel"),
        ("pages/x.py", "import altair as alt\nfrom kmo_rules import assess\nfrom ui import state", None),
        ("app.py", "import pandas", "app may not import pandas"),
    ],
)
def test_a_forbidden_import_is_noticed(path: str, source: str, fault: str | None) -> None:
    faults = find_faults(path, source)
    assert (faults == []) if fault is None else (len(faults) == 1 and fault in faults[0])
