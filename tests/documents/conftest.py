"""Workbooks are read apart, with patience by the clock: on a machine that is busy with tests it takes as long as it takes."""

from collections.abc import Iterator

import pytest

from documents.files import apart

_FOR_EVER = 3600.0


@pytest.fixture(autouse=True)
def _patient() -> Iterator[None]:
    before = apart.sheet_of.__defaults__
    lanes = [lane._replace(limits=lane.limits._replace(wait=_FOR_EVER, patience=_FOR_EVER)) for lane in apart.LANES]
    apart.sheet_of.__defaults__ = (lanes,)
    yield
    apart.sheet_of.__defaults__ = before
