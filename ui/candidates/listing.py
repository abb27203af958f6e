"""A list of candidates in the session: its cells as typed, what was found for every row, and what was corrected."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from documents.candidates.reading import Listed
from documents.candidates.sheet import Change
from documents.files.table_limits import LONGEST_CELL
from kmo_rules import Service
from kmo_rules.candidates import Candidate, CandidateColumn, ListSums, ListTerms, candidate, list_sums
from ui import grid
from ui.session.register import LIST
from wording import candidates as lists
from wording.candidates import Faults, ReadCells

HELD: Final = LIST + "held"
"""Where a session holds its list."""
_CHUNK: Final = 250
MOST_CORRECTED: Final = 2_000_000
"""Characters of all corrections: each is kept, so that it can be taken back and stands in the workbook."""
_OF_CORRECTION: Final = MOST_CORRECTED // grid.MOST
"""And with each, what it takes itself."""

Doubles = tuple[tuple[int, ...], ...]


@dataclass
class BulkList:
    """Rows of one visitor's list, own columns too. `found` follows `cells`; both are private and stay in the session.

    `places` says where each column that we know stands; `everyone` is the service of all rows where no column has it.
    """

    listed: Listed
    places: Mapping[CandidateColumn, int]
    everyone: str = ""
    cells: list[list[str]] = field(default_factory=list, repr=False)
    found: list[Candidate | Faults] = field(default_factory=list, repr=False)
    changes: list[Change] = field(default_factory=list, repr=False)
    stale: set[int] = field(default_factory=set, repr=False)
    """Rows that were weighed anew since they were last shown."""
    terms: ListTerms | None = None
    turn: int = 0
    """Another one after each change of a cell or an outcome: what was worked out of them holds as long as it stays."""
    _doubles: tuple[int, Doubles] | None = field(default=None, repr=False)
    _sums: tuple[int, ListSums] | None = field(default=None, repr=False)
    _asking: dict[int, tuple[str, frozenset[Service]]] = field(default_factory=dict, repr=False)
    """Who asks for what, by row: of those that were not corrected since."""
    _services: dict[frozenset[Service], frozenset[Service]] = field(default_factory=dict, repr=False)
    """One of each, for all rows that ask for it."""
    _corrected: int = 0
    _read: ReadCells = field(default_factory=dict, repr=False)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the rows, as the auditor's own program has them."""
        return self.listed.numbers

    @property
    def is_full(self) -> bool:
        """Whether so much was corrected that no correction is taken any more."""
        return self._corrected >= MOST_CORRECTED

    def weigh(self, terms: ListTerms) -> Iterator[float]:
        """Weigh every row anew; yields how far it is, from 0 to 1."""
        self.terms = None
        self.found = []
        for number, row in enumerate(self.cells, start=1):
            self.found.append(self._weighed(row, terms))
            if number % _CHUNK == 0:
                yield number / len(self.cells)
        self.terms = terms
        self.turn += 1

    def edit(self, row: int, values: Mapping[str, str | None], names: Mapping[str, int]) -> None:
        """Change cells of one row, by the shown names of their columns, and weigh that row alone.

        A text is cut where one of a file would be refused; a list that is full stays as it is.
        """
        changes = len(self.changes)
        for name, value in values.items():
            text = "" if value is None else str(value)[:LONGEST_CELL]
            if name in names and text != self.cells[row][names[name]] and not self.is_full:
                before = self.cells[row][names[name]]
                self.changes.append(Change(row, names[name], before, text))
                self._corrected += _OF_CORRECTION + len(text)
                self.cells[row][names[name]] = text
        if len(self.changes) > changes:  # a page says all its corrections again with each
            self._weigh_again(row)

    def undo(self) -> None:
        """Take the last correction back."""
        if self.changes:
            last = self.changes.pop()
            self._corrected -= _OF_CORRECTION + len(last.after)
            self.cells[last.row][last.place] = last.before
            self._weigh_again(last.row)

    def view(self, *, good: bool, faulty: bool) -> tuple[int, ...]:
        """The places of the rows of a sort."""
        return tuple(
            place for place, found in enumerate(self.found) if (good if isinstance(found, Candidate) else faulty)
        )

    def good(self) -> Iterator[Candidate]:
        """The rows that are in order."""
        return (found for found in self.found if isinstance(found, Candidate))

    def sums(self) -> ListSums:
        """What the rows come to that are in order."""
        if self._sums is None or self._sums[0] != self.turn:
            self._sums = (self.turn, list_sums(self.good()))
        return self._sums[1]

    def doubles(self) -> Doubles:
        """Rows that look like one candidate: the same number, else the same name, for the same service."""
        if self._doubles is None or self._doubles[0] != self.turn:
            self._doubles = (self.turn, self._look_for_doubles())
        return self._doubles[1]

    def _look_for_doubles(self) -> Doubles:
        alike: dict[tuple[str, Service], list[int]] = defaultdict(list)
        for place in range(len(self.cells)):
            who, services = self._asks(place)
            for service in services if who else ():
                alike[who, service].append(place)
        return tuple(dict.fromkeys(tuple(places) for places in alike.values() if len(places) > 1))

    def _asks(self, place: int) -> tuple[str, frozenset[Service]]:
        """Who a row is about, as far as it is compared, and for which services."""
        if place not in self._asking:
            known = self._known(self.cells[place])
            number = "".join(filter(str.isdigit, known.get(CandidateColumn.ENTERPRISE_NUMBER, ""))).lstrip("0")
            who = number or lists.header_key(known.get(CandidateColumn.NAME, ""))
            services = lists.read_services(known.get(CandidateColumn.SERVICES, ""))
            self._asking[place] = who, self._services.setdefault(services, services)
        return self._asking[place]

    def _weigh_again(self, row: int) -> None:
        self.turn += 1
        self._asking.pop(row, None)
        if self.terms is not None:
            self.found[row] = self._weighed(self.cells[row], self.terms)
            self.stale.add(row)

    def _known(self, cells: Sequence[str]) -> dict[CandidateColumn, str]:
        given = {CandidateColumn.SERVICES: self.everyone} if self.everyone else {}
        return given | {column: cells[place] for column, place in self.places.items()}

    def _weighed(self, cells: Sequence[str], terms: ListTerms) -> Candidate | Faults:
        read = lists.read_row(self._known(cells), before=self._read)
        return read if isinstance(read, tuple) else candidate(read, terms)


def matched(
    listed: Listed, known: Callable[[str], CandidateColumn | None] = lists.column
) -> dict[CandidateColumn, int]:
    """Where each column that we know stands; the first of two of one name counts."""
    found: dict[CandidateColumn, int] = {}
    for place, header in enumerate(listed.header):
        column = known(header)
        if column is not None:
            found.setdefault(column, place)
    return found


def bulk_list(listed: Listed, places: Mapping[CandidateColumn, int], *, everyone: str = "") -> BulkList:
    """A list to weigh, with its cells open to correction."""
    return BulkList(listed, dict(places), everyone, [list(row) for row in listed.rows])


def distinct(names: Sequence[str]) -> list[str]:
    """Names of columns as a grid needs them: none empty and none twice.

    >>> distinct(["Naam", "", "Naam"])
    ['Naam', '2', 'Naam (3)']
    """
    found: list[str] = []
    for place, name in enumerate(names, start=1):
        found.append(f"{name} ({place})" if name in found else name or str(place))
    return found
