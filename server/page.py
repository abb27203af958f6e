"""Streamlit's own HTML page, dressed before it leaves: language, title, scripts, and what to load when.

Screen readers choose their voice by `<html lang>` before any script has run, and Streamlit fixes it to "en". What of
the page we do not know again stays as it is.
"""

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from wording.catalogues import Language
from wording.widgets import own_words

TITLE: Final = "Registratiewijzer"
_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
# They hear of a press or a step before Streamlit does.
_SCRIPTS: Final = b"".join(
    b"<script>\n%s</script>" % (_ASSETS / name).read_bytes()
    for name in ("history.js", "leaving.js", "press.js", "words.js")
)
# All languages: a page may change its own without being loaded anew.
_WORDS: Final = json.dumps({language.value: own_words(language) for language in Language}, ensure_ascii=False)
_WORDS_SCRIPT: Final = f"<script>\nwindow.wordsOfStreamlit = {_WORDS}\n</script>".encode()
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
    page = page.replace(_NAME, f"<title>{TITLE}</title>".encode() + _WORDS_SCRIPT + _SCRIPTS, 1)
    return page.replace(b"</head>", announced + b"</head>", 1)
