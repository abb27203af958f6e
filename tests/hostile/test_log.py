"""Whatever a client sends, the log says nothing of it: no word, no address of an upload, no name of a session, no visitor."""

import asyncio
import re
import time
from collections.abc import Iterable
from pathlib import Path
from urllib.error import HTTPError

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed

from kmo_rules import to_query
from server.pace import AT_ONCE
from tests.cases import CASES
from tests.hostile.conftest import Serve, Served
from tests.server.loop import run
from tests.visitor import Visitor

WORD = "Zandkorrel"
ROOT = Path(__file__).resolve().parents[2]
_KIND = {"string_value": WORD}


def _messages(visitor: Visitor) -> Iterable[bytes | str]:
    """What a client may say: other kinds, half messages, fields of another type, text."""
    fields = [{"id": str(part.id), "int_value": 7} for part in visitor.shown.values() if hasattr(part, "id")]
    yield BackMsg(
        rerun_script={"query_string": f"naam={WORD}", "fragment_id": WORD, "page_name": WORD}
    ).SerializeToString()
    yield BackMsg(rerun_script={"widget_states": {"widgets": fields}, "page_script_hash": WORD}).SerializeToString()
    yield BackMsg(
        backend_operation_request={"request_id": WORD, "deferred_file": {"file_id": WORD}}
    ).SerializeToString()
    yield BackMsg(backend_operation_request={"request_id": WORD}).SerializeToString()
    yield BackMsg(file_urls_request={"request_id": WORD, "file_names": [WORD]}).SerializeToString()
    yield BackMsg(debug_shutdown_runtime=True).SerializeToString()
    yield BackMsg(load_git_info=True).SerializeToString()
    yield b"\x01" + WORD.encode()
    yield WORD


async def _attack(served: Served) -> list[str]:
    sessions = []
    async with Visitor(served.url) as visitor:  # somebody else has its name while its line is open
        sessions.append(visitor.session)
        async with Visitor(served.url, session=visitor.session):
            pass
    async with Visitor(served.url, screen="verklaring", query=f"{to_query(CASES['full'])}&naam={WORD}") as visitor:
        sessions.append(visitor.session)
        await visitor.type(private__legal_name=WORD)
        await visitor.go("lijst")
        for name in (f"{WORD}.csv", f"{WORD}.xlsx"):
            await visitor.upload("bulk.file", name, WORD.encode())
        for path in (f"/_stcore/upload_file/{visitor.session}/{WORD}", f"/_stcore/upload_file/{WORD}/1"):
            visitor.send_file(path, f"{WORD}.csv", b"x")
        for message in _messages(visitor):
            await visitor.line.send(message)
        await asyncio.sleep(1)
    # Somebody else with the name of that session, and one whose query and cookies say something.
    visitor.headers = {"Cookie": f"_streamlit_user={WORD}", "User-Agent": WORD}
    try:
        await visitor.come()
        await visitor.line.close()
    except ConnectionClosed:
        pass
    return [*sessions, visitor.session]


def _ask(served: Served) -> None:
    for path in (
        f"/{WORD}",
        f"/?naam={WORD}",
        f"/media/{WORD}",
        f"/kalender/{WORD}.ics",
        f"/_stcore/stream?naam={WORD}",
    ):
        try:
            served.get(path)
        except HTTPError as refused:
            assert refused.code < 500  # noqa: PT017


@pytest.fixture(scope="module")
def served(serve: Serve) -> Served:
    return serve()


def test_the_log_does_not_tell_who_was_there_or_what_was_said(served: Served) -> None:
    sessions = run(_attack(served))
    _ask(served)
    said = served.log.read_text(encoding="utf-8")
    assert "startup complete" in said
    assert WORD not in said
    assert [name for name in sessions if name in said] == []
    assert re.findall(r"127\.0\.0\.1:\d+ - .*", said) == []
    errors = [line for line in said.splitlines() if re.search("WARN|ERR|Traceback|Error", line)]
    assert [line for line in errors if not re.search(r"Error at [\w/.]+:\d+ > |Uncaught app execution", line)] == []


@pytest.mark.parametrize("room", ["ui", "pages"])
def test_no_file_is_made_for_an_address_of_the_server(room: str) -> None:
    """Streamlit's own download of a file that is made when it is asked for is dropped when any other run ends."""
    files = sorted((ROOT / room).rglob("*.py"))
    assert files
    found = [
        path.name
        for path in files
        if re.search(r"\bst\.(download_button|image|audio|video)\(", path.read_text("utf-8"))
    ]
    assert found == []


def test_who_vanishes_in_the_middle_is_no_fault(served: Served) -> None:
    before = len(served.log.read_text(encoding="utf-8"))
    asked = BackMsg(rerun_script={"page_name": "regels"}).SerializeToString()

    async def vanish() -> None:
        for _ in range(3):
            visitor = Visitor(served.url, screen="regels")
            await visitor.come()
            for _ in range(AT_ONCE + 20):  # some still wait for their turn when the answers find nobody
                await visitor.line.send(asked)
            await asyncio.sleep(0.3)
            visitor.line.transport.abort()

    run(vanish())
    time.sleep(1)
    assert served.log.read_text(encoding="utf-8")[before:] == ""


def test_the_files_of_one_visitor_have_an_end(served: Served) -> None:
    largest = b"Naam;Diensten\n".ljust(20_000_000, b" ")

    async def upload() -> list[int]:
        async with Visitor(served.url, screen="lijst") as visitor:
            return [await visitor.upload("bulk.grid_file", f"{turn}.csv", largest) for turn in range(4)]

    assert run(upload()) == [204, 204, 204, 413]
