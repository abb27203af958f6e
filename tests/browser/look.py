"""`make look`: pictures of every screen in nine cases, four widths and two colours, to look at. No test reads them."""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from harness import CHROMIUM_ARGUMENTS, HEIGHT, ROOT, Server, find_chromium, go_to, settle, wait_for_memory
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(ROOT))
from kmo_rules import to_query
from tests.cases import CASES
from wording.screens import TITLES, WAY

OUT: Final = ROOT / "look"
SHOWN: Final = ("empty", "half", "full", "school", "starter", "audit bureau", "not yet", "renewal", "lapsed")
WIDTHS: Final = (320, 390, 768, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
LANGUAGE: Final = "de"
"""The longest words."""


def pictures(page: Page, server: Server, names: tuple[str, ...], language: str) -> Iterator[Path]:
    """One visit a case; the screens are walked by their links, as loading each anew would take most of the time."""
    for name in names:
        page.goto(f"{server.url}/?lang={language}&{to_query(CASES[name])}")
        wait_for_memory(page)
        for stem in TITLES:
            if stem != WAY[0]:
                page.set_viewport_size({"width": 1280, "height": 900})
                go_to(page, stem)
            for width, scheme in product(WIDTHS, SCHEMES):
                yield _picture(page, OUT / f"{name} {stem} {width} {scheme}.png", width, scheme)


def _picture(page: Page, path: Path, width: int, scheme: Literal["light", "dark"]) -> Path:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 600})
    settle(page, quiet_ms=100)
    page.set_viewport_size({"width": width, "height": int(page.evaluate(HEIGHT))})
    settle(page, quiet_ms=100)
    page.screenshot(path=path)
    return path


def main(names: tuple[str, ...]) -> None:
    """All cases, or those that are named."""
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(log=Path(folder) / "log.txt")
        server.start()
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_ARGUMENTS))
        try:
            made = sum(1 for _path in pictures(chromium.new_page(), server, names or SHOWN, LANGUAGE))
        finally:
            chromium.close()
            server.kill()
    sys.stdout.write(f"{made} pictures in {OUT}\n")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
