"""Timing in pairs: ours and a yardstick in turn, so that a machine that slows down slows both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """What one measurement found: medians in milliseconds of one call, and ours divided by the yardstick's."""

    name: str
    yardstick: str
    ours_ms: float
    yardstick_ms: float
    ratio: float


def compare(name: str, ours: Work, yardstick_name: str, yardstick: Work, *, calls: int = 1, pairs: int = 9) -> Figure:
    """Time `calls` calls of each in turn, `pairs` times after one that is not counted; the ratio is the median's."""
    _timed(ours, calls)
    _timed(yardstick, calls)
    found = [(_timed(ours, calls), _timed(yardstick, calls)) for _ in range(pairs)]
    mine, theirs = (median(times) for times in zip(*found, strict=True))
    return Figure(name, yardstick_name, mine, theirs, median(one / other for one, other in found))


def _timed(work: Work, calls: int) -> float:
    began = perf_counter()
    for _ in range(calls):
        work()
    return (perf_counter() - began) * 1000 / calls


def table(figures: list[Figure]) -> str:
    """The figures as Markdown."""
    rows = ["| what | ms | yardstick | ms | ratio |", "|---|---|---|---|---|"]
    rows += [f"| {f.name} | {f.ours_ms:.4g} | {f.yardstick} | {f.yardstick_ms:.4g} | {f.ratio:.3g} |" for f in figures]
    return "\n".join(rows)
