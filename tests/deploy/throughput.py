"""How often visitors are served by two replicas, and by one of them while the other is on its way out.

    python -m tests.deploy.throughput

Prints both as JSON, in reruns a second; figures, not a claim.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.deploy.crowd import Crowd
from tests.deploy.machines import Machines, running

VISITORS: Final = 20
_SECONDS: Final = 10


def throughput(machines: Machines) -> dict[str, float]:
    """Reruns a second of both and of one; both are there again afterwards."""
    both = _served(machines, first=1_000)
    drain = machines.folder / f"registratiewijzer-{machines.ports['a']}" / "drain"
    drain.touch()
    machines.wait_for(a="NOLB")
    one = _served(machines, first=2_000)
    drain.unlink()
    machines.wait_for(a="UP")
    return {"two": both, "one": one}


def _served(machines: Machines, *, first: int) -> float:
    """How often new visitors who do not think at all are served."""
    with Crowd(machines.url, VISITORS, first=first, thinking=0.0) as crowd:
        crowd.wait_for_turns(2)
        before, began = crowd.turns.total(), time.monotonic()
        time.sleep(_SECONDS)
        return (crowd.turns.total() - before) / (time.monotonic() - began)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as both:
        sys.stdout.write(json.dumps(throughput(both)))
