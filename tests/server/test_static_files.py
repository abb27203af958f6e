"""Static files as small as they can be sent: what a browser that takes them so gets, and what all others get."""

import asyncio
import gzip
from pathlib import Path
from typing import Any, NamedTuple

import brotli
import pytest
from starlette.responses import PlainTextResponse

from server.kept_files import BESIDE, KINDS, KeptFiles, keep_beside
from server.static_files import FONTS, SmallFiles
from tests.server.loop import run

SCRIPT = b"export const answer = 'yes, yes, yes, yes, yes, yes, yes, yes'\n" * 40
STREAMLIT = "what Streamlit answers"
FONT = min(FONTS.glob("*.woff2"))


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "a.1234.js").write_bytes(SCRIPT)
    (folder / "picture.png").write_bytes(SCRIPT)
    (tmp_path / "secret.js").write_bytes(SCRIPT)
    return tmp_path


def ask(build: Path, path: str, *, method: str = "GET", **asked: str) -> Answer:
    """What the server answers, with a Streamlit behind it that answers one sentence to all."""
    sent: list[dict[str, Any]] = []
    headers = [(name.replace("_", "-").encode(), value.encode()) for name, value in asked.items()]

    async def receive() -> dict[str, Any]:
        return await asyncio.Event().wait() or {}  # a browser that stays

    async def send(message: Any) -> None:
        sent.append(message)

    server = SmallFiles(PlainTextResponse(STREAMLIT), build=build, ahead=["static/a.1234.js", "static/gone.js"])
    run(server({"type": "http", "method": method, "path": path, "headers": headers}, receive, send))  # type: ignore[arg-type]
    start, *rest = sent
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(part.get("body", b"") for part in rest))


@pytest.mark.parametrize(
    ("accepted", "encoding", "plain"), [("gzip, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)]
)
def test_a_script_comes_compressed_and_is_kept_for_ever(build: Path, accepted: str, encoding: str, plain: Any) -> None:
    found = ask(build, "/static/a.1234.js", accept_encoding=accepted)
    assert (found.status, found.headers["content-encoding"]) == (200, encoding)
    assert plain(found.body) == SCRIPT
    assert len(found.body) < len(SCRIPT) / 5
    assert found.headers["content-length"] == str(len(found.body))
    assert found.headers["content-type"] == "text/javascript; charset=utf-8"
    assert found.headers["vary"] == "Accept-Encoding"
    assert "immutable" in found.headers["cache-control"]


def test_who_has_it_is_told_so_and_each_encoding_is_a_thing_of_its_own(build: Path) -> None:
    small = ask(build, "/static/a.1234.js", accept_encoding="br").headers["etag"]
    assert small != ask(build, "/static/a.1234.js", accept_encoding="gzip").headers["etag"]
    again = ask(build, "/static/a.1234.js", accept_encoding="br", if_none_match=f'"other", {small}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", small)
    assert ask(build, "/static/a.1234.js", accept_encoding="gzip", if_none_match=small).status == 200


def test_a_range_and_what_may_not_be_compressed_are_streamlits_to_answer(build: Path) -> None:
    for asked in ({"range": "bytes=0-9", "accept_encoding": "br"}, {"accept_encoding": "identity"}, {}):
        found = ask(build, "/static/a.1234.js", **asked)
        assert found.body.decode() == STREAMLIT
        assert found.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path",
    ["/static/picture.png", "/media/a.1234.js", "/nix/static/a.1234.js", "/static", "/"],
)
def test_nothing_else_is_touched(build: Path, path: str) -> None:
    found = ask(build, path, accept_encoding="br")
    assert found.body.decode() == STREAMLIT
    assert "content-encoding" not in found.headers


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "name",
    ["gone.js", "js/gone.js", "gone", "", "../secret.js", "/etc/passwd", "..%2fsecret.js", "a.1234.js/", "A.1234.JS"],
)
def test_a_file_that_is_not_there_is_not_found_and_is_no_page(build: Path, name: str, method: str) -> None:
    found = ask(build, f"/static/{name}", method=method, accept_encoding="br")
    assert found.status == 404
    assert STREAMLIT not in found.body.decode()
    assert "x-content-type-options" in found.headers
    assert "immutable" not in found.headers.get("cache-control", "")


def test_a_cut_font_stands_for_the_whole_one_and_is_asked_for_again(build: Path) -> None:
    whole = ask(build, f"/static/media/{FONT.name}", accept_encoding="br")
    assert whole.body == FONT.read_bytes()
    assert whole.headers["cache-control"] == "public, no-cache"
    assert whole.headers["content-type"] == "font/woff2"
    again = ask(build, f"/static/media/{FONT.name}", if_none_match=whole.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    part = ask(build, f"/static/media/{FONT.name}", range="bytes=0-9")
    assert (part.status, part.body) == (206, FONT.read_bytes()[:10])


def test_a_file_is_compressed_once_and_the_smallest_is_kept(build: Path) -> None:
    files = KeptFiles(build / "static")
    files.prepare(["a.1234.js"])
    smallest = files.get("a.1234.js", "br")
    (build / "static" / "a.1234.js").unlink()
    assert files.get("a.1234.js", "br") is smallest
    assert ".html" not in KINDS, "a page is dressed for who asks"


def test_what_was_compressed_before_is_taken_as_it_is_and_has_no_address(build: Path) -> None:
    file = build / "static" / "a.1234.js"
    beside = file.with_name(file.name + BESIDE)
    keep_beside(file)
    assert brotli.decompress(beside.read_bytes()) == file.read_bytes()
    again = brotli.compress(file.read_bytes(), quality=0)  # as no server would compress it
    beside.write_bytes(again)
    files = KeptFiles(file.parent)
    files.prepare([file.name])
    assert files.get(file.name, "br").body == again
    assert ask(build, f"/static/{beside.name}", accept_encoding="br").status == 404


@pytest.mark.parametrize("left", [b"", b"no brotli", brotli.compress(b"of another version")])
def test_what_lies_beside_a_file_and_does_not_give_it_back_is_passed(build: Path, left: bytes) -> None:
    file = build / "static" / "a.1234.js"
    file.with_name(file.name + BESIDE).write_bytes(left)
    files = KeptFiles(file.parent)
    files.prepare([file.name])
    assert brotli.decompress(files.get(file.name, "br").body) == file.read_bytes()
