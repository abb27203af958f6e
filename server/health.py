"""What a balancer and whoever watches ask: does the process live, and would it serve a visitor well?

Ready is told only once the rules are in force today, every language is complete, and a declaration was made, all the
way to its file. That takes a second or two and is done once; afterwards an answer costs nothing, also under load.
A replica that is to be replaced says so while a file lies there (`DRAIN`): with 404, on which HAProxy sends nobody new
and leaves those who are there (`http-check disable-on-404`).
"""

import logging
import os
import tomllib
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final

from anyio import Lock, to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from documents.declaration import declaration_sheet
from documents.files.declaration_page import declaration_pdf
from kmo_rules import Declarant, Dossier, Law, Provider, Situation, declarations, rules_version, to_code
from server.policy import NOT_KEPT
from wording.catalogues import Language, gaps

DRAIN: Final = "REGISTRATIEWIJZER_DRAIN"
"""Environment: the path of a file; while it is there, this replica is on its way out."""
_ROOT: Final = Path(__file__).resolve().parent.parent
SOFTWARE: Final[str] = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
_LOG: Final = logging.getLogger(__name__)
# Nobody: numbers that were never given out, in a form that is accepted.
_SCHOOL: Final = Situation(
    provider=Provider.PUBLIC,
    audit_bureau=False,
    enterprise_number=True,
    sepa_account=True,
    training=True,
    advice=False,
)


class Health:
    """The addresses `/health/live` and `/health/ready`; `/health` is the second one. `today` says which day it is."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._is_checked = False
        self._lock = Lock()

    def routes(self) -> Iterable[BaseRoute]:
        """Where they answer."""
        yield Route("/health/live", self._live)
        yield Route("/health/ready", self._ready)
        yield Route("/health", self._ready)

    async def _live(self, _request: Request) -> JSONResponse:
        return _answer(200, "live")

    async def _ready(self, _request: Request) -> JSONResponse:
        if is_draining():
            return _answer(404, "draining")
        async with self._lock:  # whoever asks meanwhile waits for the same check
            if not self._is_checked:
                missing = await to_thread.run_sync(missing_on, self._today())
                if missing:
                    return _answer(503, "not ready", missing=missing)
                self._is_checked = True
        return _answer(200, "ready")


def is_behind_a_balancer() -> bool:
    """Whether there is one to be told that this replica is on its way out."""
    return DRAIN in os.environ


def is_draining() -> bool:
    """Whether the file lies there that takes this replica out."""
    path = os.environ.get(DRAIN)
    return path is not None and Path(path).exists()


def missing_on(day: date) -> list[str]:
    """What this replica cannot do on a day, by its name; which fault it was stands in the log."""
    tries: dict[str, Callable[[], object]] = {
        "rules": lambda: Law.on(day),
        "languages": _check_languages,
        "declaration": lambda: _declaration(day),
    }
    return [name for name, attempt in tries.items() if not _works(attempt)]


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except Exception:  # noqa: BLE001 - whatever it is, this replica must not be sent visitors
        _LOG.exception("Not ready")
        return False
    return True


def _check_languages() -> None:
    """Raise where a language lacks a text."""
    if any(gaps(language) for language in Language):
        raise LookupError("a language is not complete")


def _declaration(day: date) -> bytes:
    nobody = Declarant(
        legal_name="Niemand",
        enterprise_number="0999.999.922",
        iban="BE71 0961 2345 6769",
        bic="",
        signatory="Niemand",
        function="niemand",
        place="Nergens",
        signed_on=day,
        email="niemand@voorbeeld.example",
    )
    (declaration,) = declarations(nobody, _SCHOOL, on=day)
    return declaration_pdf(declaration_sheet(declaration, code=to_code(Dossier(situation=_SCHOOL))))


def _answer(status: int, said: str, **more: object) -> JSONResponse:
    told = {"status": said, "rules": rules_version(), "software": SOFTWARE} | more
    return JSONResponse(told, status_code=status, headers=NOT_KEPT)
