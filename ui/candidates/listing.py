"""A list of candidates in the session: its cells as typed, and what was found for every row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from documents.candidates.reading import Listed
from documents.candidates.refusals import ListRefusedError
from kmo_rules.candidates import Candidate, CandidateColumn, ListTerms, candidate
from wording import candidates as lists
from wording.candidates import Faults, Refusal

_CHUNK = 250


@dataclass
class BulkList:
    """Rows of one visitor's list. `found` follows `cells`; both are private and stay in the session."""

    columns: tuple[CandidateColumn, ...]
    unused: tuple[str, ...]
    cells: list[list[str]] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    found: list[Candidate | Faults] = field(default_factory=list, repr=False)
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
        return tuple(
            place for place, found in enumerate(self.found) if (good if isinstance(found, Candidate) else faulty)
        )

    def good(self) -> Iterator[Candidate]:
        """The rows that are in order."""
        return (found for found in self.found if isinstance(found, Candidate))

    def rows(self) -> Sequence[tuple[Sequence[str], Candidate | Faults]]:
        """Cells and outcome, row by row."""
        return list(zip(self.cells, self.found, strict=True))

    def _weighed(self, cells: Sequence[str], terms: ListTerms) -> Candidate | Faults:
        read = lists.read_row(dict(zip(self.columns, cells, strict=True)))
        return read if isinstance(read, tuple) else candidate(read, terms)


def bulk_list(listed: Listed) -> BulkList:
    """The recognised columns of what was read; the first of two columns of one name counts.

    Raises:
        ListRefusedError: no column says what a candidate offers.
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
        raise ListRefusedError(Refusal.NO_SERVICES)
    cells = [[row[place] for place in places.values()] for row in listed.rows]
    return BulkList(columns=tuple(places), unused=tuple(unused), cells=cells, numbers=listed.numbers)
