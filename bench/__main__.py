"""`make bench`: how fast the rules, the papers and the screens are, each beside something plain timed in the same run.

`python -m bench clicks crowds` times these parts alone. Writes `bench/found.md` and `bench/found.json`.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bench import clicks, crowd, first_load, flood, replicas, rules
from bench.servers import Servers, serving
from bench.yardstick import Figure, table

ALONE: Final[dict[str, Callable[[], list[Figure]]]] = {
    "rules": rules.rules,
    "papers": rules.papers,
    "lists": rules.lists,
    "replicas": replicas.replicas,
}
SERVED: Final[dict[str, Callable[[Servers], list[Figure]]]] = {
    "clicks": clicks.clicks,
    "crowds": crowd.crowds,
    "flood": flood.flood,
    "first_load": first_load.first_load,  # by then what is sent is as small as it will be
    "memory": crowd.memory,
}
"""What needs the three servers."""
_FOUND: Final = Path(__file__).resolve().parent / "found"


def main(asked: list[str]) -> int:
    """Time what is asked for, or all; print and write the table."""
    wanted = asked or [*ALONE, *SERVED]
    unknown = set(wanted) - ALONE.keys() - SERVED.keys()
    if unknown:
        sys.stderr.write(f"No such part: {', '.join(sorted(unknown))}. There are: {', '.join([*ALONE, *SERVED])}.\n")
        return 2
    figures = [figure for name, time in ALONE.items() if name in wanted for figure in time()]
    if SERVED.keys() & set(wanted):
        with serving() as servers:
            figures += [figure for name, time in SERVED.items() if name in wanted for figure in time(servers)]
    _FOUND.with_suffix(".json").write_text(json.dumps([vars(figure) for figure in figures], indent=1) + "\n")
    _FOUND.with_suffix(".md").write_text(table(figures) + "\n")
    sys.stdout.write(table(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
