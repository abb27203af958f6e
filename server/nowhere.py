"""Addresses below those of machines that nobody answers at: Streamlit would send its page there, as if all were well."""

from collections.abc import Iterable
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route

from server.own_files import FOLDER
from server.policy import NOT_KEPT

_PREFIXES: Final = ("api", "health", FOLDER)


def routes() -> Iterable[BaseRoute]:
    """To be asked last; only for what is read, so that another method is still refused as such where it is."""
    for prefix in _PREFIXES:
        for path in (f"/{prefix}", f"/{prefix}/{{rest:path}}"):
            yield Route(path, _nothing, methods=["GET"])


def _nothing(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("404\n", status_code=404, headers=NOT_KEPT)
