"""What is loaded before the first visitor comes."""

import sys
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]

from ui import ahead

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("kmo_rules", "wording", "documents", "ui")


def test_everything_that_a_screen_may_ask_for_is_loaded_ahead_but_not_the_script_itself() -> None:
    files = [path.relative_to(ROOT).with_suffix("") for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    names = {".".join(path.parts) for path in files if path.name != "__init__"}
    assert names > {"ui.drawing.costs", "kmo_rules.declaration.banks"}, "what is loaded only when it is needed"
    ahead.load()
    assert names - sys.modules.keys() == {"ui.frame"}
    assert "pandas" in sys.modules
    assert pa.default_memory_pool().backend_name == "system", "its own keeps what a list took that is gone"
