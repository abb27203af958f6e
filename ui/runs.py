"""What a message says of a run, told cheaply: all of them are asked, while everybody waits."""

from typing import Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

SHORT: Final = 200
"""Bytes that a message has at most which says that a run began or ended; what a run draws is mostly longer."""
_RERUN: Final = BackMsg(rerun_script={}).SerializeToString()[:1]  # type: ignore[arg-type]
"""What a message begins with that asks for a run."""


def asks(said: bytes) -> bool:
    """Whether a page asks for a run, in a message as `ui.limits.heard` leaves it."""
    return said.startswith(_RERUN)


def tells(sent: bytes) -> bool | None:
    """Whether a page is told that a run began, or that one ended which is not the beginning of another."""
    if len(sent) > SHORT:
        return None
    try:
        told = ForwardMsg.FromString(sent)
    except DecodeError:
        return None
    kind = told.WhichOneof("type")
    if kind == "script_finished":
        return None if told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN else False
    return True if kind == "session_status_changed" and told.session_status_changed.script_is_running else None
