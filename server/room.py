"""Room for what pages said last: their sessions hold it, several times over, also for a while after a page is gone."""

import asyncio
from typing import Final

MOST: Final = 64_000_000
"""Bytes of messages; a session takes up to five times as many. Each is some thousand, or up to 8 MB where a list was pasted."""
AFTERWARDS: Final = 150.0
"""Seconds after which nothing is left of a session whose page is gone (two minutes, and who looks for them)."""


class Room:
    """How many bytes each line's last message had; it is the line that stands for its session."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held: dict[object, int] = {}
        self._total = 0

    def left_for(self, line: object) -> int:
        """How many bytes its next message may have, which takes the place of the one before."""
        return self._most - self._total + self._held.get(line, 0)

    def hold(self, line: object, size: int) -> None:
        """Whether there is room or not: what is no list is small, and always heard."""
        self._total += size - self._held.get(line, 0)
        self._held[line] = size

    def leave(self, line: object) -> None:
        """Its session lives on for a while."""
        if line in self._held:
            asyncio.get_running_loop().call_later(AFTERWARDS, self._forget, line)

    def _forget(self, line: object) -> None:
        self._total -= self._held.pop(line, 0)
