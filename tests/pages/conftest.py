"""Every visit takes place on one day, whatever day it is outside."""

import logging

import pytest
from streamlit.components.v2 import manifest_scanner

from tests.cases import TODAY
from ui.session import day as clock


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.VARIABLE, TODAY.isoformat())


@pytest.fixture(autouse=True)
def _no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every new visit would look through all installed packages for components; that is most of its time."""
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", list)


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit says at every chart drawn in a test that there is no server; that would hide what matters."""
    said_without_server = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    monkeypatch.setattr(said_without_server, "disabled", True)
