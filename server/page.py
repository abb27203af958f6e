"""Streamlit's own HTML page, dressed before it leaves: language, title, scripts, and what to load when.

Screen readers choose their voice by `<html lang>` before any script has run, and Streamlit fixes it to "en". What of
the page we do not know again stays as it is.
"""

import base64
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from server import own_files
from wording.catalogues import Language

TITLE: Final = "Registratiewijzer"
_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
# Written into the page, so that no request is made for it.
_ICON: Final = b"data:image/svg+xml;base64," + base64.b64encode((_ASSETS / "icon.svg").read_bytes())
_OPENING: Final = b'<html lang="en">'
_NAME: Final = b"<title>Streamlit</title>"
_FAVICON: Final = b'href="./favicon.png"'
_ROOT: Final = b'<div id="root"></div>'
# The style sheet asks for the font as soon as there is a letter to draw.
_PRELOADED_FONT: Final = re.compile(rb'<link\s+rel="preload"[^>]*as="font"[^>]*>\s*')
_STYLES: Final = re.compile(rb'<link rel="stylesheet"[^>]*>\s*')
_ANNOUNCEMENT: Final = '<link rel="modulepreload" crossorigin href="./{}">\n'


def dress(page: bytes, language: Language, chunks: Iterable[str]) -> bytes:
    """The page in a language; `chunks` are the scripts of the screen, by their address under the page."""
    announced = "".join(map(_ANNOUNCEMENT.format, chunks)).encode()
    page = _PRELOADED_FONT.sub(b"", page)
    page = page.replace(_OPENING, f'<html lang="{language}">'.encode(), 1)
    page = page.replace(_FAVICON, b'href="%s"' % _ICON, 1)
    # Before Streamlit's own, which is as patient: so ours hear of a press or a step first.
    script = f'<script defer src="./{own_files.address(own_files.SCRIPT)}"></script>'
    page = page.replace(_NAME, f"<title>{TITLE}</title>{script}".encode(), 1)
    # Behind the styles that Streamlit writes into the head: of two rules of one weight the last one counts.
    sheet = f'<link rel="stylesheet" href="./{own_files.address(own_files.SHEET)}">'
    page = page.replace(b"</body>", f"{sheet}</body>".encode(), 1)
    return page.replace(b"</head>", announced + b"</head>", 1)
