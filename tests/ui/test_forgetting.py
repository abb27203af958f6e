"""A session that is over is emptied, whatever a page made it hold."""

from types import SimpleNamespace
from typing import Any

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import SessionState

from ui import forgetting


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
