"""What every test of the rules shares: the marker of the long run, and fixed days."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "exhaustive: every combination of answers; run on its own, without coverage",
    )
