"""Streamlit's own HTML page, dressed before it leaves: language, title, scripts, and what to load when.

Screen readers choose their voice by `<html lang>` before any script has run, and Streamlit fixes it to "en". The plain
page of the screen stands beside Streamlit's root, and before its style sheet, for which a browser would wait. What of
the page we do not know again stays as it is.
"""

import base64
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from server import own_files
from server.first import Screen, draw

_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
# Written into the page, so that no request is made for it.
_ICON: Final = b"data:image/svg+xml;base64," + base64.b64encode((_ASSETS / "icon.svg").read_bytes())
# So is this one: on the plain page one can choose before any other script has arrived.
_FIRST_SCRIPT: Final = b"<script>\n%s</script>" % own_files.without_remarks("first.js").encode()
_OPENING: Final = b'<html lang="en">'
_NAME: Final = b"<title>Streamlit</title>"
_FAVICON: Final = b'href="./favicon.png"'
_ROOT: Final = b'<div id="root">'
# The style sheet asks for the font as soon as there is a letter to draw.
_PRELOADED_FONT: Final = re.compile(rb'<link\s+rel="preload"[^>]*as="font"[^>]*>\s*')
_STYLES: Final = re.compile(rb'<link rel="stylesheet"[^>]*>\s*')
# In English, and untrue of this page.
_WITHOUT_SCRIPTS: Final = re.compile(rb"<noscript>.*?</noscript>\s*", re.DOTALL)
_ANNOUNCEMENT: Final = '<link rel="modulepreload" crossorigin href="./{}">\n'
_FONT: Final = next((_ASSETS / "fonts").glob("SourceSansVF-Upright*"), Path()).name
_LOOK: Final = (
    own_files.without_remarks("first.css")
    .encode()
    .replace(b"{icon}", _ICON)
    .replace(b"{font}", f"./static/media/{_FONT}".encode())
)


def dress(page: bytes, screen: Screen, chunks: Iterable[str]) -> bytes:
    """The page of a screen; `chunks` are its scripts, by their address under the page."""
    head, body = draw(screen)
    announced = "".join(map(_ANNOUNCEMENT.format, chunks)).encode()
    styles = b"".join(_STYLES.findall(page))
    if _ROOT in page:
        page = _STYLES.sub(b"", page)
    page = _WITHOUT_SCRIPTS.sub(b"", _PRELOADED_FONT.sub(b"", page))
    page = page.replace(_OPENING, f'<html lang="{screen.language}">'.encode(), 1)
    page = page.replace(_FAVICON, b'href="%s"' % _ICON, 1)
    # Before Streamlit's own, which is as patient: so ours hear of a press or a step first.
    script = f'<script defer src="./{own_files.address(own_files.SCRIPT)}"></script>'.encode()
    # Behind the styles that Streamlit writes into the head: of two rules of one weight the last one counts.
    sheet = f'<link rel="stylesheet" href="./{own_files.address(own_files.SHEET)}">'.encode()
    page = page.replace(_NAME, head + _FIRST_SCRIPT + script + b"<style>%s</style>" % _LOOK, 1)
    page = page.replace(b"</head>", announced + b"</head>", 1)
    page = page.replace(b"</body>", sheet + b"</body>", 1)
    return page.replace(_ROOT, body + styles + _ROOT, 1)
