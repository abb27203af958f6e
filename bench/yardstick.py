"""Figures beside a yardstick: ours and something plain in turn, so that a machine that slows down slows both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median as middle
from statistics import quantiles
from time import perf_counter
from typing import Self

Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """What one measurement found: ours, the yardstick's, and ours divided by that."""

    name: str
    yardstick: str
    ours: float
    theirs: float
    ratio: float
    unit: str = "ms"

    @classmethod
    def of(cls, name: str, yardstick: str, ours: float, theirs: float, *, unit: str = "ms") -> Self:
        """Two values and their ratio."""
        return cls(name, yardstick, ours, theirs, ours / theirs if theirs else float("inf"), unit)


def compare(name: str, ours: Work, yardstick_name: str, yardstick: Work, *, calls: int = 1, pairs: int = 9) -> Figure:
    """Time `calls` calls of each in turn, `pairs` times after one that is not counted; the ratio is the median's."""
    _timed(ours, calls)
    _timed(yardstick, calls)
    found = [(_timed(ours, calls), _timed(yardstick, calls)) for _ in range(pairs)]
    mine, theirs = (median(times) for times in zip(*found, strict=True))
    return Figure(name, yardstick_name, mine, theirs, median(one / other for one, other in found))


def median(values: Iterable[float]) -> float:
    """The middle one; two in the middle share it."""
    return float(middle(values))


def quantile(values: list[float], percent: int) -> float:
    """The value that this many of a hundred do not exceed.

    >>> quantile([1.0, 2.0, 3.0], 50)
    2.0
    """
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def _timed(work: Work, calls: int) -> float:
    began = perf_counter()
    for _ in range(calls):
        work()
    return (perf_counter() - began) * 1000 / calls


def table(figures: list[Figure]) -> str:
    """The figures as Markdown."""
    rows = ["| what | ours | beside | | unit | ratio |", "|---|--:|---|--:|---|--:|"]
    rows += [
        f"| {f.name} | {f.ours:.4g} | {f.yardstick} | {f.theirs:.4g} | {f.unit} | {f.ratio:.3g} |" for f in figures
    ]
    return "\n".join(rows)
