"""A session without a server: a plain mapping stands in for what Streamlit keeps for one visitor."""

import logging
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from tests.cases import TODAY
from ui.session import day as clock


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Streamlit would keep for one visitor, empty at first."""
    kept: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", kept)
    return kept


@pytest.fixture(autouse=True)
def _as_on_the_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the visits, and none of the time and noise they would cost (see tests/pages/conftest.py)."""
    monkeypatch.setenv(clock.VARIABLE, TODAY.isoformat())
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", list)
    said_without_server = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    monkeypatch.setattr(said_without_server, "disabled", True)
