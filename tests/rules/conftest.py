"""The rules are asked anew, and the long run is started only by name.

Every combination of answers takes half a minute on two cores and many times that under coverage tracing, so it has
a call of its own. What an earlier run in this process worked out is forgotten: an answer that was kept would hide
that a rule has been changed since (`make mutants` runs many times in one process).
"""

import gc
from functools import _lru_cache_wrapper

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


def pytest_sessionstart() -> None:
    for kept in gc.get_objects():
        if isinstance(kept, _lru_cache_wrapper) and kept.__module__.startswith("kmo_rules"):
            kept.cache_clear()
