"""`make sources`: which sources to hold against the rules again, and by when."""

import sys
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from kmo_rules import Source, sources
from ui.session import day as clock


def report(found: Iterable[Source], *, on: date) -> tuple[list[str], bool]:
    """One line per source, the most urgent first, and whether any has not been checked for too long.

    >>> report([], on=date(2026, 11, 23))
    ([], False)
    """
    by_urgency = sorted(found, key=attrgetter("trusted_until"))
    lines = [_line(source, on) for source in by_urgency]
    return lines, any(source.is_stale(on) for source in by_urgency)


def _line(source: Source, on: date) -> str:
    state = "CHECK AGAIN" if source.is_stale(on) else "trusted"
    return f"{state:<11} until {source.trusted_until}  {source.id}: {source.title} ({source.publisher}) {source.address or ''}".rstrip()


def main() -> int:
    """Print the report of today; 1 when something must be checked again."""
    lines, is_stale = report(sources().values(), on=clock.today())
    sys.stdout.write("\n".join(lines) + "\n")
    return int(is_stale)


if __name__ == "__main__":
    sys.exit(main())
