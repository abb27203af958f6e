"""The rules for machines: `GET /api/assess`, `/api/estimate` and `/api/schedule` with the query of a link, answered in JSON.

Nothing of its own: the codes, facts and days are those of `kmo_rules` as they are, the texts those of `wording`, and the
description of it all (`/api/openapi.json`) is read from the types of the rules. A query has no name for anything
private, so an answer can hold nothing of the kind.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kmo_rules import Dossier, NotInForceError, Reading, from_query, rules_version, sources, to_query
from server.api_answers import ANSWERS
from server.api_description import description
from server.first_page import choose_language
from server.health import SOFTWARE
from server.policy import NO_PAGE, NOT_KEPT
from wording.catalogues import Language
from wording.sources import title

_FRESH: Final = 300
"""Seconds for which a client need not ask again; the answer depends on the day, and nobody in between keeps it."""
_HEADERS: Final = {
    "Cache-Control": f"private, max-age={_FRESH}",
    "Vary": "Accept-Language",
} | NO_PAGE
_UNREAD: Final = _HEADERS | NOT_KEPT


def routes(today: Callable[[], date]) -> Iterable[BaseRoute]:
    """Where the rules answer; `today` says which day it is."""

    def answering(name: str) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            """The rules on the query, or 422 with the code of what is wrong with it; never an error."""
            language = choose_language(request.url.query.encode(), request.headers.get("accept-language", ""))
            reading = from_query(request.url.query)
            if reading.fault or reading.dossier is None:
                return JSONResponse({"fault": reading.fault}, status_code=422, headers=_UNREAD)
            try:
                return _answer(name, reading, reading.dossier, today(), language, request)
            except NotInForceError as error:
                wrong = {"fault": "not_in_force", "day": error.day.isoformat()}
                return JSONResponse(wrong, status_code=422, headers=_UNREAD)

        return answer

    for name in ANSWERS:
        yield Route(f"/api/{name}", answering(name), methods=["GET"])
    yield Route("/api/openapi.json", _described, methods=["GET"])


def _described(_request: Request) -> Response:
    return Response(description(), media_type="application/json", headers=_HEADERS)


def _answer(name: str, reading: Reading, dossier: Dossier, on: date, language: Language, request: Request) -> Response:
    key = "\n".join((name, on.isoformat(), language, rules_version(), SOFTWARE, to_query(dossier), *reading.unusable))
    headers = _HEADERS | {"ETag": f'"{hashlib.sha256(key.encode()).hexdigest()[:20]}"', "Content-Language": language}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    result, texts = ANSWERS[name].give(dossier, on, language)
    found = result.model_dump(mode="json")
    body = {
        "rules": rules_version(),
        "on": on.isoformat(),
        "language": language,
        "query": to_query(dossier),
        "unusable": reading.unusable,
        "is_cut": reading.is_cut,
        "result": found,
        "texts": texts,
        "sources": {each: _source(each, language) for each in sorted(set(_named(found)))},
    }
    return JSONResponse(body, headers=headers)


def _named(found: Any) -> Iterator[str]:
    """Every source that a result refers to."""
    if isinstance(found, Mapping):
        if isinstance(found.get("source"), str):
            yield found["source"]
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            yield from _named(each)


@cache
def _source(name: str, language: Language) -> Mapping[str, str | None]:
    source = sources()[name]
    return {"title": title(source, language), "address": source.address, "checked_on": source.checked_on.isoformat()}
