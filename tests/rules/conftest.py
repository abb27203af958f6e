"""The marker of the long run: every combination of answers is tried only where it is asked for by name.

It takes half a minute on two cores and many times that under coverage tracing, so it has a call of its own.
"""

import pytest

MARKER = "exhaustive"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{MARKER}: every combination of answers, run with `-m {MARKER}`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if MARKER in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker(MARKER)]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]
