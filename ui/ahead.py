"""What the first visitor would wait for: loaded in the background once the server listens.

Modules come first, for every screen waits for those; then the catalogues, and a frame for each drawing of amounts. All of
it stays until the end: Python need not look through it again each time it looks for what nobody holds any more.
"""

import gc
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Final

import pyarrow as pa  # type: ignore[import-untyped]

import documents
import kmo_rules
import ui
import wording
from wording.catalogues import Language, translated

_SCRIPT: Final = "ui.frame"
_ROWS: Final = (1, 2)
"""Most drawings of amounts have as many."""


def modules() -> Iterator[str]:
    """All of the rooms that a screen needs, but the script, which draws when it is loaded."""
    for room in (kmo_rules, wording, documents, ui):
        found = (module.name for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."))
        yield from (name for name in found if name != _SCRIPT)


def load() -> None:
    """Load everything; takes seconds, and nothing waits for it."""
    # Its own pool keeps what a long list took, also when the list is gone: a hundred megabytes of a replica for good.
    pa.set_memory_pool(pa.system_memory_pool())
    for name in (*modules(), "pandas"):  # a list asks for pandas itself, a drawing has pyarrow ask for it
        import_module(name)
    from ui.drawing import costs, ink

    for language in Language:
        translated("Taal", language)
        for theme in (ink.LIGHT, ink.DARK):
            for rows in _ROWS:
                costs.frame(language, theme, rows)
    gc.collect()
    gc.freeze()
