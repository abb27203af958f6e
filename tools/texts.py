"""`make texts`: collect the marked texts, and add what is new to the catalogue of every language.

The catalogues are sorted by text and carry no places, so that two changes to them rarely meet in one line.
"""

import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from wording.catalogues import LOCALES, Language, gaps, po_file

ROOMS: Final = ("wording", "documents", "server", "ui", "pages")
KEYWORDS: Final = {"_": None, "N_": None, "counted": (1, 2)}


def template(root: Path) -> Catalog:
    """Every marked text of the rooms, without translations."""
    found = Catalog(project="registratiewijzer", version="1")
    for room in ROOMS:
        for _, _, text, remarks, _ in extract_from_dir(
            root / room, [("**.py", "tools.extraction:marked")], keywords=KEYWORDS
        ):
            found.add(text, auto_comments=remarks)
    return found


def main() -> int:
    """Write the template and bring the catalogues up to date; 1 where a text still waits for its translation."""
    texts = template(LOCALES.parents[1])
    _write(texts, LOCALES / "messages.pot", omit_header=True)
    waiting = 0
    for language in Language:
        if language is Language.DUTCH:  # the texts in the code are Dutch
            continue
        path = po_file(language)
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language.value)
        catalogue.update(texts, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        _write(catalogue, path)
        waiting += gaps(language)
    sys.stdout.write(f"{len(texts)} texts, {waiting} translations missing\n")
    return int(waiting > 0)


def _write(catalogue: Catalog, path: Path, *, omit_header: bool = False) -> None:
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, no_location=True, omit_header=omit_header, sort_output=True)


if __name__ == "__main__":
    sys.exit(main())
