"""Low, expected and high of one thing: the one shape of everything that is only known as a range."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from pydantic import ConfigDict

T = TypeVar("T")
U = TypeVar("U")


class _Addable(Protocol):
    def __add__(self, other: Self, /) -> Self: ...


A = TypeVar("A", bound=_Addable)


@dataclass(frozen=True, slots=True)
class Spread(Generic[T]):
    """Low, expected and high; None where one is not known.

    >>> Spread(low=8, high=24).map(lambda hours: hours * 150)
    Spread(low=1200, expected=None, high=3600)
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    low: T | None = None
    expected: T | None = None
    high: T | None = None

    def __iter__(self) -> Iterator[T | None]:
        return iter((self.low, self.expected, self.high))

    @property
    def known(self) -> tuple[T, ...]:
        """What is known, from low to high."""
        return tuple(value for value in self if value is not None)

    @property
    def rises(self) -> bool:
        """Whether what is known goes from low to high.

        >>> Spread(low=8, high=7).rises
        False
        """
        return list(self.known) == sorted(self.known)  # type: ignore[type-var]

    def map(self, change: Callable[[T], U]) -> "Spread[U]":
        """The same range of something else; what is not known stays so."""
        return Spread(*(None if value is None else change(value) for value in self))

    def beside(self, other: "Spread[U]") -> "Spread[tuple[T, U]]":
        """Both values as a pair, where both are known.

        >>> Spread("least", "about", "most").beside(Spread(expected=16)).known
        (('about', 16),)
        """
        pairs = zip(self, other, strict=True)
        return Spread(*(None if one is None or two is None else (one, two) for one, two in pairs))


def total(spreads: Iterable[Spread[A]]) -> Spread[A]:
    """The sums of ranges, each known where all of them know it; of no ranges nothing is known.

    >>> total([Spread(low=1, high=3), Spread(low=2, expected=4, high=6)])
    Spread(low=3, expected=None, high=9)
    """
    every = list(spreads)
    return reduce(lambda one, two: one.beside(two).map(lambda pair: add(*pair)), every) if every else Spread()
