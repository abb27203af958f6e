"""A screen as HTML, by the template in assets/templates/first; everything is escaped there."""

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from server.first.screens import Screen

_TEMPLATES: Final = Path(__file__).resolve().parents[2] / "assets" / "templates" / "first"


def draw(screen: Screen) -> tuple[bytes, bytes]:
    """What goes into the head of the page, and what into its body."""
    head, body = map(_environment().get_template, ("head.html", "body.html"))
    return head.render(screen=screen).encode(), body.render(screen=screen).encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
