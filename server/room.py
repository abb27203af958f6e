"""Room for what pages said last: their sessions hold it, several times over, also for a while after a page is gone."""

import asyncio
from typing import Final

MOST: Final = 64_000_000
"""Bytes of messages; a session takes up to five times as many, for a text with one rare sign has four bytes for each, and
nothing that is light to say and heavy to keep is heard (ui/limits.py). Each is some thousand, or up to 8 MB where a list was
pasted."""
AFTERWARDS: Final = 150.0
"""Seconds after which nothing is left of a session whose page is gone (two minutes, and who looks for them)."""


class Room:
    """How many bytes each line's last message had. What stands for a line is nothing but its `place`, kept longer than it."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held: dict[object, int] = {}
        self._total = 0

    def left_for(self, place: object) -> int:
        """How many bytes its next message may have, which takes the place of the one before; as many as that, at least.

        So who has a list keeps it, however much others hold.
        """
        return max(self._most - self._total, 0) + self._held.get(place, 0)

    def hold(self, place: object, size: int) -> None:
        """Whether there is room or not: what is no list is small, and always heard."""
        self._total += size - self._held.get(place, 0)
        self._held[place] = size

    def leave(self, place: object) -> None:
        """Its session lives on for a while."""
        if place in self._held:
            asyncio.get_running_loop().call_later(AFTERWARDS, self._forget, place)

    def _forget(self, place: object) -> None:
        self._total -= self._held.pop(place, 0)
