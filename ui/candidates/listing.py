"""A list of candidates in the session: its cells as typed, and what was found for every row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.candidates.reading import Listed
from kmo_rules.candidates import Candidate, CandidateColumn, ListTerms, candidate
from wording import candidates as lists

_CHUNK = 250


class NoServicesError(ValueError):
    """A list without the one column that is needed."""


@dataclass
class BulkList:
    """Rows of one visitor's list. `found` follows `cells`; both are private and stay in the session."""

    columns: tuple[CandidateColumn, ...]
    unused: tuple[str, ...]
    cells: list[list[str]] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    found: list[Candidate] = field(default_factory=list, repr=False)
    terms: ListTerms | None = None
    edits: int = 0

    def weigh(self, terms: ListTerms) -> Iterator[float]:
        """Weigh every row anew; yields how far it is, from 0 to 1."""
        self.terms = None
        self.found = []
        for number, row in enumerate(self.cells, start=1):
            self.found.append(self._weighed(row, terms))
            if number % _CHUNK == 0:
                yield number / len(self.cells)
        self.terms = terms

    def edit(self, row: int, values: Mapping[str, str | None], names: Mapping[str, CandidateColumn]) -> None:
        """Change cells of one row, by the shown names of their columns, and weigh that row alone."""
        for name, value in values.items():
            if name in names:
                self.cells[row][self.columns.index(names[name])] = "" if value is None else str(value)
        self.edits += 1
        if self.terms is not None:
            self.found[row] = self._weighed(self.cells[row], self.terms)

    def view(self, *, good: bool, faulty: bool) -> tuple[int, ...]:
        """The places of the rows of a sort."""
        return tuple(place for place, found in enumerate(self.found) if (faulty if found.faults else good))

    def sums(self) -> tuple[Decimal, Decimal, Decimal]:
        """Low, expected and high of all good rows together; an expected amount alone is also its low and high."""
        good = [found for found in self.found if not found.faults]
        return (
            _sum(f.expected if f.low is None else f.low for f in good),
            _sum(f.expected for f in good),
            _sum(f.expected if f.high is None else f.high for f in good),
        )

    def without_amount(self) -> int:
        """How many good rows have no expected amount."""
        return sum(not found.faults and found.expected is None for found in self.found)

    def rows(self) -> Sequence[tuple[Sequence[str], Candidate]]:
        """Cells and outcome, row by row."""
        return list(zip(self.cells, self.found, strict=True))

    def _weighed(self, row: Sequence[str], terms: ListTerms) -> Candidate:
        slugs = {column: lists.slug(column, text) for column, text in zip(self.columns, row, strict=True)}
        return candidate(slugs, terms)


def bulk_list(listed: Listed) -> BulkList:
    """The recognised columns of what was read; the first of two columns of one name counts.

    Raises:
        NoServicesError: no column says what a candidate offers.
    """
    places: dict[CandidateColumn, int] = {}
    unused = []
    for place, header in enumerate(listed.header):
        column = lists.column(header)
        if column is None or column in places:
            unused.append(header)
        else:
            places[column] = place
    if CandidateColumn.SERVICES not in places:
        raise NoServicesError
    cells = [[row[place] for place in places.values()] for row in listed.rows]
    return BulkList(columns=tuple(places), unused=tuple(unused), cells=cells, numbers=listed.numbers)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), start=Decimal(0))
