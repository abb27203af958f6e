"""No private value leaves the tab and the session: not in the bar, the history, the log, or on disk."""

import re
from pathlib import Path

from cases import FULL
from conftest import OpenPage
from harness import ROOT, Server, address, fill, open_again, settle, shelf

NAME = "Zonnewijzerij bv"
IBAN = "BE71 0961 2345 6769"
PRIVATE = re.compile(r"zonnewijzerij|0961|6769|0403|170\.?701|an@", re.IGNORECASE)


def files_of_the_application() -> set[tuple[Path, float]]:
    rooms = ("kmo_rules", "wording", "documents", "server", "ui", "pages", "assets", ".streamlit")
    files = (path for room in rooms for path in (ROOT / room).rglob("*"))
    return {(path, path.stat().st_mtime) for path in files if path.is_file() and path.suffix != ".pyc"}


def test_private_values_stay_in_the_tab_and_nothing_is_written_in_the_folder_of_the_application(
    open_page: OpenPage, server: Server
) -> None:
    before = files_of_the_application()
    page = open_page(f"/verklaring?{FULL}")
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    fill(page, "Naam van het bedrijf of de instelling", NAME)
    fill(page, "IBAN", IBAN)
    fill(page, "Ondernemingsnummer", "0403.170.701")
    fill(page, "E-mailadres", "an@zonnewijzerij.be")
    page.get_by_role("button", name="Maak de verklaring klaar").click()
    settle(page)
    open_again(page)
    assert NAME in (shelf(page) or ""), "the tab itself remembers"
    assert "training=1" in address(page), "an answer does arrive in the bar"
    seen += [address(page), page.title()]
    assert [text for text in seen if PRIVATE.search(text)] == []
    assert not PRIVATE.search(server.log.read_text(errors="replace"))
    assert files_of_the_application() == before
