"""A session that is over is emptied, whatever a page made it hold."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import SessionState

from ui import forgetting

ROOT: Final = Path(__file__).resolve().parents[2]
HELD: Final = """
from pathlib import Path
from ui.forgetting import _give_back

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) // 256

many = [(number,) for number in range(2_000_000)]
most = held()
few = many[::2_000]
del many
_give_back()
print(most - held())
"""
"""How many megabytes it gives back of a hundred that were full of small things, where a thing here and there is still held."""


def test_a_value_that_cannot_be_read_keeps_nothing_in_a_session() -> None:
    """Streamlit reads each value when it takes it out."""

    def fail(_said: Any) -> Any:
        raise TypeError

    state = SessionState()
    held = state._new_widget_state
    held.set_widget_from_proto(WidgetState(id="$$ID-1", string_value="Zandkorrel"))
    held.set_widget_metadata(WidgetMetadata("$$ID-1", fail, lambda said: said, "string_value"))
    state["name"] = "Zandkorrel"
    session = SimpleNamespace(shutdown=lambda: None, _client_state=ClientState(), session_state=state)
    forgetting._empty(session)
    assert (held.states, held.widget_metadata, state._new_session_state) == ({}, {}, {})


@pytest.mark.skipif(sys.platform != "linux", reason="there it is left to the system")
@pytest.mark.parametrize("paper", ["deploy/registratiewijzer@.service", "Makefile"])
def test_what_many_small_things_took_goes_back_though_some_of_them_stay(paper: str) -> None:
    """Python alone gives a megabyte back when nothing at all is left in it: a list would have left two hundred for good."""
    said = (ROOT / paper).read_text(encoding="utf-8")
    settings = dict(re.findall(r"\b(PYTHONMALLOC|MALLOC_ARENA_MAX)=(\w+)", said))
    told = subprocess.run(
        [sys.executable, "-c", HELD], cwd=ROOT, env=os.environ | settings, check=True, capture_output=True, text=True
    )
    assert int(told.stdout) > 80
