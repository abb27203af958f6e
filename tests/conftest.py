"""What holds for every test: a busy machine is no fault, and the same commit is proven by the same examples."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None, derandomize=True)
settings.load_profile("here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the tests that wait for a browser evenly: processes that work side by side do not all wait at the end."""
    waiting = [item for item in items if "browser" in item.path.parts]
    others = [item for item in items if "browser" not in item.path.parts]
    items[:] = [item for _place, item in sorted([*_spread(waiting), *_spread(others)], key=lambda each: each[0])]


def _spread(items: list[pytest.Item]) -> Iterator[tuple[float, pytest.Item]]:
    for place, item in enumerate(items):
        yield (place + 0.5) / len(items), item
