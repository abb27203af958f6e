"""Streamlit's own page on its way out: language, title, the scripts it may run, and nothing held back."""

import asyncio
import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import streamlit

from server.first_page import HEADERS, FirstPage, choose_language, dress
from wording.catalogues import Language

PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
"""The page that the installed Streamlit sends, so that a newer one which is built otherwise fails here."""


def ask(
    *,
    body: bytes = PAGE,
    kind: bytes = b"text/html",
    path: str = "/",
    query: bytes = b"",
    method: str = "GET",
    **headers: str,
) -> tuple[dict[str, str], bytes]:
    """What a browser gets from a server behind the middleware: headers and body."""
    sent: list[dict[str, Any]] = []
    asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": query, "headers": asked}

    async def server(_scope: Any, _receive: Any, send: Any) -> None:
        own = [(b"content-type", kind), (b"etag", b'"1"'), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": own})
        middle = body.find(b'lang="en"') + 4
        await send({"type": "http.response.body", "body": body[:middle], "more_body": True})
        await send({"type": "http.response.body", "body": body[middle:], "more_body": False})

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(FirstPage(server)(scope, receive, send))
    got = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return got, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        (b"", "", "nl"),
        (b"lang=fr", "de", "fr"),
        (b"lang=xx", "de-AT,en;q=0.5", "de"),
        (b"", "en;q=0.4, fr;q=0.9", "fr"),
        (b"", "pt", "nl"),
        (b"", "*;q=much", "nl"),
        (b"lang=fr&lang=de", "", "de"),
        (b"lang=%ff", "", "nl"),
    ],
)
def test_the_language_of_the_page_follows_link_then_browser(query: bytes, accepted: str, language: str) -> None:
    assert choose_language(query, accepted) == language
    _, body = ask(query=query, accept_language=accepted)
    assert f'<html lang="{language}">'.encode() in body


def test_the_page_has_its_own_title_from_the_first_byte() -> None:
    _, body = ask()
    assert re.findall(rb"<title>.*?</title>", body) == [b"<title>Registratiewijzer</title>"]


def test_nothing_else_of_the_page_is_changed() -> None:
    _, body = ask(query=b"lang=en")
    before, title, after = PAGE.partition(b"<title>Streamlit</title>")
    assert title
    assert body.startswith(before)
    assert body.endswith(after)


def test_our_scripts_stand_before_those_of_the_page() -> None:
    _, body = ask()
    assert body.index(b"history.pushState =") < body.index(b"<script", body.index(b"window.registratiewijzer ="))
    assert PAGE.index(b"<title>") < PAGE.index(b"<script")


def test_every_script_written_in_the_page_is_allowed_by_its_digest_and_no_other() -> None:
    headers, body = ask()
    policy = headers["content-security-policy"]
    scripts = re.findall(rb"<script([^>]*)>(.*?)</script>", body, re.DOTALL)
    written = [script for attributes, script in scripts if b"src=" not in attributes]
    digests = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in written]
    assert len(digests) > 3, "ours and those of Streamlit's own page"
    assert [digest for digest in digests if f"'sha256-{digest}'" not in policy] == []
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


@pytest.mark.parametrize("directive", ["default-src 'self'", "connect-src 'self'", "object-src 'none'"])
def test_the_page_may_reach_its_own_server_only(directive: str) -> None:
    headers, body = ask()
    assert directive in headers["content-security-policy"]
    assert not [part for part in headers["content-security-policy"].split() if part.startswith(("http", "*"))]
    asked_for = re.findall(rb"""(?:src|href|action)\s*=\s*["']?([^"'\s>]+)""", body)
    assert asked_for
    assert [address for address in asked_for if b"//" in address] == []


@pytest.mark.parametrize("kind", [b"text/html", b"application/json", b"text/css"])
def test_every_answer_carries_the_headers_that_keep_addresses_private(kind: bytes) -> None:
    headers, _ = ask(kind=kind)
    assert {name: headers[name.lower()] for name in HEADERS} == dict(HEADERS)


def test_what_is_made_for_one_visitor_is_kept_by_no_browser() -> None:
    headers, _ = ask(kind=b"image/png", path="/media/a1b2.png")
    assert headers["cache-control"] == "no-store"
    headers, _ = ask(kind=b"text/css", path="/static/a.css")
    assert "cache-control" not in headers


def test_a_page_in_one_language_is_not_reused_in_another() -> None:
    headers, body = ask()
    assert "etag" not in headers
    assert "Accept-Language" in headers["vary"]
    assert headers["content-length"] == str(len(body))


def test_what_is_no_page_passes_as_it_is() -> None:
    headers, body = ask(kind=b"application/json", body=PAGE)
    assert body == PAGE
    assert "content-security-policy" not in headers


def test_a_page_without_the_marks_we_know_still_arrives() -> None:
    assert dress(b"<html></html>", Language.FRENCH) == b"<html></html>"
