"""What a page may ask for: no more than ours do, whatever a client sends."""

import json
from sys import getsizeof
from typing import Any

import pytest
from streamlit.dataframe import lazy_df_source
from streamlit.proto.BackMsg_pb2 import BackMsg

from documents.files.table_limits import LONGEST_CELL, MOST_ROWS
from server.line import HEAVIEST
from ui import grid, limits
from ui.session.memory import CARRIED
from ui.session.register import LONGEST_LIST, NO_ROOM


def heard(room: int = HEAVIEST, **said: Any) -> BackMsg:
    answered = limits.heard(BackMsg(**said).SerializeToString(), room)
    assert answered is not None
    return BackMsg.FromString(answered)


def test_a_thousand_addresses_of_files_are_a_few() -> None:
    request = {"request_id": "1", "file_names": [""] * 1_000}
    assert len(heard(file_urls_request=request).file_urls_request.file_names) == limits.MOST_FILES


@pytest.mark.parametrize(
    ("name", "is_cut"),
    [("private.legal_name", True), ("helpdesk.typed.3", True), ("quote.grid", True), ("bulk.text", False)],
)
def test_a_text_is_cut_except_that_of_a_list(name: str, is_cut: bool) -> None:
    field = {"id": f"$$ID-0123456789abcdef0123456789abcdef-{name}", "string_value": "ä" * 15_000_000}
    (kept,) = heard(10**8, rerun_script={"widget_states": {"widgets": [field]}}).rerun_script.widget_states.widgets
    assert len(kept.string_value) == (limits.LONGEST_TEXT if is_cut else LONGEST_LIST)
    assert kept.id == field["id"]


@pytest.mark.parametrize(
    "texts", [["\U00020000" * LONGEST_LIST], ["nooné" * (LONGEST_LIST // 5)] * 2], ids=["one", "two"]
)
def test_what_is_longest_of_ours_is_not_too_heavy(texts: list[str]) -> None:
    """A list in any writing; and what was pasted with what was corrected in it, an accent in every word."""
    fields = [{"id": ID.format("bulk.text"), "string_value": text} for text in texts]
    said = BackMsg(rerun_script={"widget_states": {"widgets": fields}})
    assert said.ByteSize() + limits.MOST_TYPED * (len(texts) - 1) < HEAVIEST
    assert heard(rerun_script={"widget_states": {"widgets": fields}}) == said


def test_without_room_a_mark_stands_for_a_list_and_all_else_is_heard() -> None:
    fields = [
        {"id": ID.format("bulk.text"), "string_value": "Naam;Dienst\n" * 20_000},
        {"id": ID.format("bulk.table"), "string_value": "x" * 200_000},
        {"id": ID.format("bulk.filter"), "string_value": "x"},
        {"id": ID.format("private.place"), "string_value": "Gent"},
        {"id": ID.format("quote.grid"), "string_value": "x" * limits.LONGEST_TEXT},
    ]
    asked: dict[str, Any] = {"widget_states": {"widgets": fields}, "cached_message_hashes": ["x" * 100] * 1_000}
    assert not heard(1_000, rerun_script=asked).rerun_script.cached_message_hashes, "as large as a list"
    kept = heard(1_000, rerun_script=asked).rerun_script.widget_states.widgets
    assert [field.string_value for field in kept] == [NO_ROOM, "x", "Gent"]


def test_no_screen_has_that_many_fields() -> None:
    fields = [{"id": ID.format(number), "bool_value": True} for number in range(limits.MOST_FIELDS + 500)]
    kept = heard(rerun_script={"widget_states": {"widgets": fields}}).rerun_script.widget_states.widgets
    assert len(kept) == limits.MOST_FIELDS


def test_nor_is_an_address_that_long() -> None:
    said = {"query_string": "x" * 10**7, "page_name": "y" * 10**6}
    kept = heard(rerun_script=said).rerun_script
    assert len(kept.query_string) == len(kept.page_name) == limits.LONGEST_QUERY


def test_nor_has_it_a_thousand_names() -> None:
    assert heard(rerun_script={"query_string": "a=&" * 2_000}).rerun_script.query_string == ""
    ours = "&".join(f"name{number}=1" for number in range(limits.MOST_NAMES))
    assert heard(rerun_script={"query_string": ours}).rerun_script.query_string == ours


ID = "$$ID-0123456789abcdef0123456789abcdef-{}"
MUCH = 4_000_000


@pytest.mark.parametrize(
    "said",
    [
        {"widget_states": {"widgets": [{"id": ID.format(n), "string_value": "x" * 90_000} for n in range(50)]}},
        {"widget_states": {"widgets": [{"id": ID.format("bulk.x"), "string_value": "x" * 10**6}] * 9}},
        {"widget_states": {"widgets": [{"id": "$$ID-x-bulk." * 10**6, "string_value": "x" * 10**6}]}},
        {"widget_states": {"widgets": [{"id": ID.format("memory"), "json_trigger_value": "[" * MUCH}]}},
        {"widget_states": {"widgets": [{"id": ID.format("x"), "json_value": "[" * MUCH}]}},
        {"widget_states": {"widgets": [{"id": ID.format("x"), "bytes_value": b"x" * MUCH}]}},
        {"widget_states": {"widgets": [{"id": ID.format("x"), "string_array_value": {"data": ["x" * MUCH]}}]}},
        {"page_script_hash": "x" * MUCH},
        {"context_info": {"url": "x" * MUCH}},
        {"cached_message_hashes": ["x" * MUCH]},
    ],
    ids=",".join,
)
def test_a_session_keeps_little_of_whatever_a_page_sends(said: dict[str, Any]) -> None:
    """A list that was pasted and its corrections are the longest that ours send."""
    kept = heard(rerun_script=said)
    assert kept.ByteSize() < limits.MOST_TYPED + 2 * LONGEST_LIST
    assert kept.ByteSize() < BackMsg(rerun_script=said).ByteSize() / 1.5


MANY = 60_000
TWO = 2


@pytest.mark.parametrize(
    "kind",
    [
        {"int_array_value": {"data": [0] * MANY}},
        {"double_array_value": {"data": [0.0] * (MANY // 4)}},
        {"string_array_value": {"data": [""] * MANY}},
        {"file_uploader_state_value": {"uploaded_file_info": [{}] * MANY}},
        {"chat_input_value": {"file_uploader_state": {"uploaded_file_info": [{}] * MANY}}},
    ],
    ids=lambda kind: next(iter(kind)),
)
def test_what_is_light_to_send_is_light_to_keep(kind: dict[str, Any]) -> None:
    """A byte of it would be twenty in a session, for each that comes and goes."""
    fields = [
        {"id": ID.format("many")} | kind,
        {"id": ID.format("x"), "file_uploader_state_value": {"uploaded_file_info": [{}] * TWO}},
    ]
    kept = heard(rerun_script={"widget_states": {"widgets": fields}}).rerun_script.widget_states.widgets
    assert [field.id for field in kept] == [ID.format("x")]
    assert len(kept[0].file_uploader_state_value.uploaded_file_info) == TWO


def test_nor_are_many_fields_of_many_things_more_than_one() -> None:
    some = {"uploaded_file_info": [{}] * (limits.MOST_CHOSEN - 1)}
    fields = [{"id": ID.format(n), "file_uploader_state_value": some} for n in range(50)]
    (kept,) = heard(rerun_script={"widget_states": {"widgets": fields}}).rerun_script.widget_states.widgets
    assert kept.id == ID.format(0)


GRID = ID.format("bulk.editor.3")
HOLLOW = '{"edited_rows":{},"added_rows":[' + ",".join(["{}"] * 600_000) + '],"zz":[[],[]]}'


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (HOLLOW, {}),
        ('{"edited_rows":{"0":{"Rij":7},"1":{"Rij":["Zandkorrel"]}},"deleted_rows":[0]}', {}),
        ('{"edited_rows":{"-1":{"A":"b"},"1e3":{"A":"b"},"1234567":{"A":"b"}}}', {}),
        ('{"edited_rows":{"2":{"A":"x\\ud800"}}}', {"2": {"A": "x?"}}),
        (json.dumps({"edited_rows": {"2": {"A": "x" * 900_000}}}), {"2": {"A": "x" * LONGEST_CELL}}),
        (
            json.dumps({"edited_rows": {"2": {"A": '","1":{"B":"c"}', "B": None}}}),
            {"2": {"A": '","1":{"B":"c"}', "B": None}},
        ),
        ("[" * 100_000, {}),
        ("", {}),
    ],
    ids=["hollow", "kinds", "rows", "half a sign", "long", "typed", "deep", "nothing"],
)
def test_of_the_grid_only_corrections_of_cells_are_heard(said: str, kept: dict[str, Any]) -> None:
    """Rows that are added cost Streamlit milliseconds each; what it cannot use it writes in the log, whole."""
    states = {"widget_states": {"widgets": [{"id": GRID, "string_value": said}]}}
    (field,) = heard(rerun_script=states).rerun_script.widget_states.widgets
    assert json.loads(field.string_value) == {"edited_rows": kept}


def test_corrections_of_a_whole_list_are_heard_and_no_more_than_it_takes() -> None:
    rows = {str(row): {"Naam": f"Ünit {row}", "Diensten": "advies"} for row in range(12_000)}
    said = json.dumps({"edited_rows": rows}, ensure_ascii=False)  # as a browser does
    states = {"widget_states": {"widgets": [{"id": GRID, "string_value": said}]}}
    (field,) = heard(rerun_script=states).rerun_script.widget_states.widgets
    kept = json.loads(field.string_value)["edited_rows"]
    assert kept == dict(list(rows.items())[: grid.MOST // 2])


def test_few_rows_of_the_grid_are_put_right() -> None:
    """A browser writes no sign as a number; who does, for each, would have all read while everybody waits."""
    rows = ",".join(f'"{row}":{{"Naam":"\\u0041"}}' for row in range(5_000))
    states = {"widget_states": {"widgets": [{"id": GRID, "string_value": f'{{"edited_rows":{{{rows}}}}}'}]}}
    (field,) = heard(rerun_script=states).rerun_script.widget_states.widgets
    assert json.loads(field.string_value)["edited_rows"] == {str(row): {"Naam": "A"} for row in range(grid.ODD)}


def test_nor_is_the_grid_heard_in_another_way_of_writing() -> None:
    """Streamlit reads JSON of other kinds as well, and asks nobody which one a field has."""
    for kind in ({"json_value": json.dumps(HOLLOW)}, {"bytes_value": HOLLOW.encode()}, {"json_trigger_value": '"{}"'}):
        states = {"widget_states": {"widgets": [{"id": GRID} | kind]}}
        assert not heard(rerun_script=states).rerun_script.widget_states.widgets


def test_what_a_component_says_is_few_things_and_long_texts_all_the_same() -> None:
    """A page may hand over all that its tab remembers, but two signs that are no text are a hundred bytes when read."""
    name = f"$$STREAMLIT_INTERNAL_KEY_{ID.format('memory')}__events"
    ours = json.dumps(
        [{"event": "answer", "value": {"session": "1", "kept": json.dumps({"quote.grid": '"[{;' * 90_000})}}]
    )
    for said, is_heard in ((ours, True), ("[" + "{}," * 1_000 + "{}]", False), ('["",' + '"",' * 1_000 + '""]', False)):
        states = {"widget_states": {"widgets": [{"id": name, "json_trigger_value": said}]}}
        kept = heard(rerun_script=states).rerun_script.widget_states.widgets
        assert [field.json_trigger_value for field in kept] == [said] * is_heard


def test_nor_are_the_names_a_page_knows_a_book() -> None:
    kept = heard(rerun_script={"cached_message_hashes": [f"{number:x}" for number in range(MANY // 2)]})
    assert len(kept.rerun_script.cached_message_hashes) == limits.MOST_KNOWN


def test_nor_are_names_of_files_a_book() -> None:
    request = {"request_id": "x" * MUCH, "file_names": ["x"]}
    assert limits.heard(BackMsg(file_urls_request=request).SerializeToString(), HEAVIEST) is None


@pytest.mark.parametrize(
    "said",
    [
        {"load_git_info": True},  # runs git, and tells what is not committed
        {"clear_cache": True},
        {"set_run_on_save": True},
        {"debug_shutdown_runtime": True},
        {"debug_disconnect_websocket": True},
        {"backend_operation_request": {"request_id": "1", "install_skills": {}}},
        {"backend_operation_request": {"request_id": "1", "deferred_file": {"file_id": "1"}}},
        {"backend_operation_request": {"request_id": "Zandkorrel"}},
        {},
    ],
    ids=str,
)
def test_what_no_page_of_ours_asks_is_not_heard(said: dict[str, Any]) -> None:
    assert limits.heard(BackMsg(**said).SerializeToString(), HEAVIEST) is None


def test_nor_is_what_is_no_message() -> None:
    assert limits.heard(b"", HEAVIEST) is None
    assert limits.heard(b"\xff" * 1_000_000, HEAVIEST) is None


def test_what_a_page_does_ask_is_heard_as_it_is() -> None:
    field = {"id": ID.format("x"), "string_value": "Gent"}
    for said in (
        {"rerun_script": {"query_string": "lang=nl", "page_name": "start", "widget_states": {"widgets": [field]}}},
        {"file_urls_request": {"request_id": "1", "file_names": ["lijst.xlsx"]}},
        {"app_heartbeat": True},
        {"stop_script": True},
    ):
        assert heard(**said) == BackMsg(**said)


def test_a_field_has_a_name_as_streamlit_makes_it() -> None:
    """Any other is an error in the log, in that run and in all that follow."""
    names = ["x", "", "memory", ID.format("x"), f"$$STREAMLIT_INTERNAL_KEY_{ID.format('memory')}__events", CARRIED]
    fields = [{"id": name, "json_trigger_value": "[]"} for name in names]
    kept = heard(rerun_script={"widget_states": {"widgets": fields}}).rerun_script.widget_states.widgets
    assert [field.id for field in kept] == names[3:]


@pytest.mark.parametrize(
    ("said", "is_kept"),
    [
        ('{"event":"kept","value":{"session":"1","told":{"private.place":"[[[[[[[[[[[[[[[[[[[[[[[[[["}}}', True),
        ("", True),
        ("[" * limits.DEEPEST + "]" * limits.DEEPEST, True),
        ("[" * (limits.DEEPEST + 1) + "]" * (limits.DEEPEST + 1), False),
        ('{"a":' * 160 + "1" + "}" * 160, False),
        ("{", False),
        ("9" * 900, True),
        ("9" * 5_000, False),
        ("[1e999,NaN]", True),
    ],
)
def test_what_a_component_says_can_be_read_and_is_not_deep(said: str, is_kept: bool) -> None:
    """An error in Streamlit's copying of it was twenty pages of log for each message."""
    name = f"$$STREAMLIT_INTERNAL_KEY_{ID.format('memory')}__events"
    kept = heard(rerun_script={"widget_states": {"widgets": [{"id": name, "json_trigger_value": said}]}})
    assert len(kept.rerun_script.widget_states.widgets) == is_kept


def test_no_part_of_a_screen_is_asked_for() -> None:
    assert heard(rerun_script={"fragment_id": "Zandkorrel"}).rerun_script.fragment_id == ""


def test_no_table_of_ours_is_asked_for_row_by_row() -> None:
    """Where another session is named in it, what is asked is written to the log with half the name of this one."""
    asked = {"request_id": "1", "session_id": "1", "dataframe_chunk": {"source_id": "1", "offset": 0}}
    assert limits.heard(BackMsg(backend_operation_request=asked).SerializeToString(), HEAVIEST) is None
    assert MOST_ROWS < lazy_df_source.AUTO_LAZY_ROW_THRESHOLD


def test_many_texts_together_are_no_more_than_our_largest_form_has() -> None:
    text = "\U0001f600" + "x" * (limits.LONGEST_TEXT - 1)
    fields = [{"id": ID.format(n), "string_value": text} for n in range(40)]
    kept = heard(rerun_script={"widget_states": {"widgets": fields}}).rerun_script.widget_states.widgets
    assert sum(getsizeof(field.string_value) for field in kept) < limits.MOST_TEXTS, (
        "of rare signs each takes four bytes"
    )


@pytest.mark.parametrize("nested", [b"", b"\x12", b"\x12\x0a"], ids=["message", "states", "state"])
def test_what_streamlit_does_not_know_is_not_kept(nested: bytes) -> None:
    """Field 900 in the message itself, or in a part of it: no limit of ours names it."""
    unknown = _field(900, bytes(1_000_000))
    for tag in reversed(nested):
        unknown = _field(tag >> 3, unknown)
    message = BackMsg.FromString(_field(11, unknown) if nested else _field(11, b"") + unknown)
    assert message.ByteSize() > 1_000_000
    assert len(limits.heard(message.SerializeToString(), HEAVIEST) or b"") < 100


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + _varint(value >> 7)
