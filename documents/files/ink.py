"""A signature drawn on a screen: the lines as the tab tells them, and the picture of them for the paper.

Lines and no picture of dots: sharp at every size, small, the same bytes for the same lines, and nothing to decode.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final, NamedTuple

WIDTH: Final = 600
HEIGHT: Final = 240
"""Of the place to draw in, in units of its own."""
LONGEST: Final = 20_000
"""Characters; four times what a long name takes."""
_LEAST: Final = 40  # units across: less is a slip of the finger, not a name
_PEN: Final = 5
_ROOM: Final = 12  # units left free around the lines
_SMALLEST: Final = (340, 96)  # units: what is drawn small is not blown up beyond this
_LINES: Final = re.compile(r"\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*", re.ASCII)


class Point(NamedTuple):
    """A place on the pad, in units from its top left corner."""

    x: float
    y: float


Line = tuple[Point, ...]


def lines(text: str) -> tuple[Line, ...]:
    """The lines that a text tells ("x,y x,y;x,y x,y"); none where it tells anything else, or less than a signature.

    >>> lines("0,0 100,50;10,10 20,20")[1]
    (Point(x=10, y=10), Point(x=20, y=20))
    >>> lines("a picture"), lines("5,5 9,9")
    ((), ())
    """
    if len(text) > LONGEST or not _LINES.fullmatch(text):
        return ()
    found = tuple(tuple(_points(line)) for line in text.split(";"))
    points = list(chain(*found))
    is_inside = all(point.x <= WIDTH and point.y <= HEIGHT for point in points)
    across = max(max(values) - min(values) for values in zip(*points, strict=True))
    return found if is_inside and across >= _LEAST else ()


def svg(found: tuple[Line, ...], colour: str) -> str:
    """The lines as a picture, cut to what is drawn.

    Raises:
        ValueError: there are no lines.
    """
    if not found:
        raise ValueError("nothing is drawn")
    left, top, width, height = _frame(found)
    paths = "".join(f'<path d="{_path(line)}"/>' for line in found)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}"><g fill="none" stroke="{colour}" stroke-width="{_PEN}" stroke-linecap="round" '
        f'stroke-linejoin="round">{paths}</g></svg>'
    )


def _points(line: str) -> Iterator[Point]:
    for pair in line.split(" "):
        x, y = map(int, pair.split(","))
        yield Point(x, y)


def _frame(found: tuple[Line, ...]) -> tuple[float, float, float, float]:
    """Left, top, width and height of what is drawn, with some room, and never smaller than a name is written."""
    sides = []
    for values, least in zip(zip(*chain(*found), strict=True), _SMALLEST, strict=True):
        size = max(max(values) - min(values) + 2 * _ROOM, least)
        sides.append(((max(values) + min(values) - size) / 2, size))
    (left, width), (top, height) = sides
    return left, top, width, height


def _path(line: Line) -> str:
    """One line as the pad shows it: bent through the middle between two points, so that no corner is left."""
    first, last = line[0], line[-1]
    middles = [(point, Point((point.x + after.x) / 2, (point.y + after.y) / 2)) for point, after in pairwise(line)]
    bends = "".join(f"Q{point.x:g} {point.y:g} {middle.x:g} {middle.y:g}" for point, middle in middles)
    return f"M{first.x:g} {first.y:g}{bends}L{last.x:g} {last.y:g}"
