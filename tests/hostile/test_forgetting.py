"""What a visitor typed and uploaded is gone from the whole process, after erasing and after leaving."""

import asyncio
import time

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from kmo_rules import to_query
from tests.cases import CASES
from tests.hostile.conftest import Serve, Served
from tests.server.loop import run
from tests.visitor import Visitor
from ui.limits import LONGEST_TEXT, MOST_TEXTS

WORD = "Zandkorrel"
FULL = to_query(CASES["full"])


@pytest.fixture(scope="module")
def watched(serve: Serve) -> Served:
    return serve("tests.hostile.watched:app", WATCHED_WORD=WORD, WATCHED_WAITS="1")


async def _fill(visitor: Visitor) -> None:
    """Leave the word wherever one can: fields, papers, a list that was read, a file for the grid."""
    fields = {f"private__{name}": WORD for name in ("legal_name", "signatory", "function", "place")}
    await visitor.type(**fields)
    await visitor.press("make_declaration")
    await visitor.go("lijst")
    assert await visitor.upload("bulk.file", f"{WORD}.csv", f"Naam;Diensten\n{WORD};advies\n".encode()) == 204
    assert (await visitor.take("bulk_csv"))["file"]
    await visitor.upload("bulk.grid_file", f"{WORD}.csv", f"grootte;dienst;uren\n{WORD};advies;3\n".encode())
    await visitor.go("helpdesk")
    await visitor.type(helpdesk__typed=WORD)


def test_after_erasing_nothing_of_it_is_held_while_the_page_is_open(watched: Served) -> None:
    async def erase() -> None:
        async with Visitor(watched.url, screen="verklaring", query=FULL) as visitor:
            await _fill(visitor)
            assert WORD in watched.get("/watched")
            await visitor.press("erase")
            await visitor.press("erase_yes")
            await visitor.run()
            assert watched.get("/watched") == ""

    run(erase())


def test_what_was_left_out_of_a_message_is_held_by_nobody_while_the_page_is_open(watched: Served) -> None:
    """It may be a hundred times what counts, for as many pages as come."""
    too_long, none_of_ours = BackMsg(), BackMsg()
    for place in range(1 + MOST_TEXTS // LONGEST_TEXT):
        too_long.rerun_script.widget_states.widgets.add(id=f"$$ID-{place}", string_value="x" * LONGEST_TEXT)
    too_long.rerun_script.widget_states.widgets.add(id="$$ID-last", string_value=WORD)
    none_of_ours.backend_operation_request.request_id = WORD

    async def say() -> None:
        async with Visitor(watched.url, screen="verklaring", query=FULL) as visitor:
            for message in (too_long, none_of_ours):
                await visitor.line.send(message.SerializeToString())
                for _ in range(20):
                    await asyncio.sleep(0.2)  # until it was heard, which nobody tells
                    if not (held := watched.get("/watched")):
                        break
                assert held == ""

    run(say())


def test_who_closes_the_page_is_forgotten_though_nobody_else_comes(watched: Served) -> None:
    async def leave() -> None:
        async with Visitor(watched.url, screen="verklaring", query=FULL) as visitor:
            await _fill(visitor)

    run(leave())
    assert WORD in watched.get("/watched")
    for _ in range(30):
        if not (left := watched.get("/watched")):
            return
        time.sleep(1)
    pytest.fail(left)


def test_a_page_whose_run_has_ended_keeps_no_other_waiting(watched: Served) -> None:
    """However it ended: no place is taken back on this server, so who came next would wait for ever."""

    async def by_turns() -> None:
        async with Visitor(watched.url, screen="verklaring", query=FULL) as first, Visitor(watched.url) as second:
            await first.press("make_declaration")
            await second.go("helpdesk")
            await first.press("erase")
            await second.type(helpdesk__typed="0")
            await first.go("lijst")
            await second.run()

    run(by_turns())
