"""Streamlit's own page on its way out: language, title, the scripts it may run, and nothing held back."""

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
import streamlit

from server import own_files
from server.chunks import Chunks
from server.first import ask as ask_for
from server.first import screen
from server.first_page import FirstPage, choose_language, readable
from server.page import dress
from server.policy import HEADERS, NO_PAGE
from tests.cases import TODAY
from tests.server.loop import run
from wording.catalogues import Language
from wording.screens import TITLES, WAY

BUILD = Path(streamlit.__file__).parent / "static"
CHUNKS = Chunks(BUILD)
PAGE = (BUILD / "index.html").read_bytes()
"""The page that the installed Streamlit sends, so that a newer one which is built otherwise fails here."""


def ask(
    *,
    body: bytes = PAGE,
    kind: bytes = b"text/html",
    path: str = "/",
    query: bytes = b"",
    method: str = "GET",
    status: int = 200,
    **headers: str,
) -> tuple[dict[str, str], bytes]:
    """What a browser gets from a server behind the middleware: headers and body."""
    sent: list[dict[str, Any]] = []
    asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": query, "headers": asked}

    async def server(_scope: Any, _receive: Any, send: Any) -> None:
        own = [(b"content-type", kind), (b"etag", b'"1"'), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": own})
        middle = body.find(b'lang="en"') + 4
        await send({"type": "http.response.body", "body": body[:middle], "more_body": True})
        await send({"type": "http.response.body", "body": body[middle:], "more_body": False})

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    run(FirstPage(server, chunks=CHUNKS, today=lambda: TODAY)(scope, receive, send))
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
    assert re.findall(rb"<title>.*?</title>", body) == ["<title>Begin hier – Registratiewijzer</title>".encode()]


def test_what_of_the_page_we_do_not_replace_is_there_and_in_its_order() -> None:
    _, body = ask(query=b"lang=en")
    kept = re.findall(rb'<(?:meta|script|link rel="(?:modulepreload|stylesheet|service-desc)")[^>]*>', PAGE)
    assert len(kept) > 40
    places = [body.index(tag) for tag in kept if tag != b"<script>"]
    assert places == sorted(places)


def test_the_font_is_left_to_the_style_sheet_and_the_icon_needs_no_request() -> None:
    _, body = ask()
    for of_the_page in (b'rel="preload"', b"favicon.png"):
        assert of_the_page in PAGE
        assert of_the_page not in body
    assert b'<link rel="shortcut icon" href="data:image/svg+xml;base64,' in body


@pytest.mark.parametrize("stem", TITLES)
def test_a_screen_announces_scripts_that_the_page_does_not_name_and_that_exist(stem: str) -> None:
    _, body = ask(path="/" if stem == WAY[0] else f"/{stem}")
    named = re.findall(rb'rel="modulepreload" crossorigin href="\./([^"]+)"', body)
    assert len(named) == len(set(named))
    more = {name.decode() for name in named} - {name.decode() for name in re.findall(rb'\./([^"]+)', PAGE)}
    assert len(more) > 10
    assert [name for name in more if not (BUILD / name).is_file()] == []


def test_a_build_without_a_table_of_itself_announces_nothing(tmp_path: Path) -> None:
    empty = Chunks(tmp_path)
    assert (empty.behind("start"), tuple(empty.everywhere())) == ((), ())


@pytest.mark.parametrize(("accepted", "encoding"), [("gzip, br", "br"), ("gzip", None), ("br;q=0", None), ("", None)])
def test_a_page_is_compressed_for_who_takes_it(accepted: str, encoding: str | None) -> None:
    headers, body = ask(accept_encoding=accepted)
    plain = brotli.decompress(body) if encoding else body
    assert headers.get("content-encoding") == encoding
    assert headers["content-length"] == str(len(body))
    assert plain == ask()[1]
    assert "Accept-Encoding" in headers["vary"]


def test_our_script_stands_before_those_of_the_page_and_our_sheet_behind_its_styles() -> None:
    """Both scripts wait for the page and then run in their order; of two rules of one weight the last one counts."""
    _, body = ask()
    scripts = re.findall(rb"<script[^>]*src=[^>]*>", body)
    assert scripts[0] == f'<script defer src="./{own_files.address(own_files.SCRIPT)}">'.encode()
    assert all(b'type="module"' in script for script in scripts[1:])
    assert body.index(b"</head>") < body.index(f'href="./{own_files.address(own_files.SHEET)}"'.encode())


def test_every_script_written_in_the_page_is_allowed_by_its_digest_and_no_other() -> None:
    headers, body = ask()
    policy = headers["content-security-policy"]
    scripts = re.findall(rb"<script([^>]*)>(.*?)</script>", body, re.DOTALL)
    written = [script for attributes, script in scripts if b"src=" not in attributes]
    digests = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in written]
    assert digests, "those of Streamlit's own page"
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


def test_a_fault_of_whoever_answers_may_do_nothing_in_a_browser() -> None:
    headers, _ = ask(kind=b"text/plain", status=404)
    assert headers["content-security-policy"] == NO_PAGE["Content-Security-Policy"]
    headers, _ = ask(kind=b"text/html", status=404)
    assert "script-src" in headers["content-security-policy"], "a page is a page"


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
    assert dress(b"<html></html>", screen(ask_for("/", b"", Language.FRENCH), TODAY), ()) == b"<html></html>"


def test_a_page_is_asked_for_whole_whatever_is_accepted_and_a_file_as_it_was_asked() -> None:
    """A preview of a link accepts anything: what came compressed would not be dressed, or twice compressed."""
    headers = [(b"accept", b"*/*"), (b"accept-encoding", b"gzip")]
    assert readable({"path": "/resultaat", "headers": headers})["headers"] == headers[:1]
    assert readable({"path": "/static/js/index.js", "headers": headers})["headers"] == headers
