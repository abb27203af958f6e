"""Our script and style sheet: under an address of their content, kept for ever, and nothing under any other."""

from typing import Any

import brotli
import pytest
from starlette.applications import Starlette

from server import own_files
from tests.server.loop import run

SERVER = Starlette(routes=[own_files.route()])


def ask(path: str, accepted: str = "") -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer, without a network between."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    run(
        SERVER(
            {
                "type": "http",
                "method": "GET",
                "path": path,
                "headers": [(b"accept-encoding", accepted.encode())],
                "query_string": b"",
            },
            receive,
            send,
        )
    )
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(part["body"] for part in sent[1:])


@pytest.mark.parametrize(
    ("name", "kind", "holds"),
    [
        (own_files.SCRIPT, "text/javascript", 'window.registratiewijzer["registratiewijzer.memory"] ='),
        (own_files.SHEET, "text/css", ".chart-bar"),
    ],
)
def test_a_file_is_kept_for_ever_under_the_address_of_its_content(name: str, kind: str, holds: str) -> None:
    status, headers, text = ask(f"/{own_files.address(name)}")
    assert status == 200
    assert headers["content-type"].startswith(kind)
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert holds in text.decode()
    status, headers, small = ask(f"/{own_files.address(name)}", "gzip, br")
    assert (status, headers["content-encoding"], headers["vary"]) == (200, "br", "Accept-Encoding")
    assert brotli.decompress(small) == text


def test_our_remarks_do_not_travel() -> None:
    sent = own_files._content(own_files.SCRIPT) + own_files._content(own_files.SHEET)
    lines = [line.strip() for line in sent.decode().splitlines()]
    assert [line for line in lines if line.startswith(("//", "/*", "*/"))] == []
    assert any(line.startswith("//") for line in (own_files._ASSETS / "memory.js").read_text().splitlines())


def test_another_content_has_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    before = own_files.address(own_files.SCRIPT)
    monkeypatch.setattr(own_files, "_content", own_files._content.__wrapped__)
    assert own_files.address(own_files.SCRIPT) == before
    monkeypatch.setattr(own_files, "without_remarks", lambda name: f"// {name}")
    assert own_files.address(own_files.SCRIPT) != before


@pytest.mark.parametrize("path", ["/own/0/page.js", "/own/0/app.py", "/own/page.js"])
def test_any_other_address_is_none(path: str) -> None:
    assert ask(path)[0] == 404
