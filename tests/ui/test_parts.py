"""A message of many parts is not read: each part takes time, in which nobody else is served."""

from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from server.line import HEAVIEST
from ui import limits, parts

MANY = 500_000
HASH = "0123456789abcdef" * 2


def of(number: int, content: bytes) -> bytes:
    """A part as it is written, with its number and its length."""
    return written(number << 3 | 2) + written(len(content)) + content


def written(number: int) -> bytes:
    return bytes([number & 127 | 128]) + written(number >> 7) if number > 127 else bytes([number])


@pytest.mark.parametrize(
    "said",
    [
        {"rerun_script": {"cached_message_hashes": [""] * MANY}},
        {"rerun_script": {"cached_message_hashes": ["x"] * MANY}},
        {"rerun_script": {"widget_states": {"widgets": [{}] * MANY}}},
        {"rerun_script": {"widget_states": {"widgets": [{"string_array_value": {"data": [""] * MANY}}]}}},
        {"rerun_script": {"widget_states": {"widgets": [{"int_array_value": {"data": [1] * MANY}}]}}},
        {"file_urls_request": {"file_names": [""] * MANY}},
    ],
    ids=["hashes", "hashes of a letter", "fields", "texts in a field", "numbers in a field", "names of files"],
)
def test_a_message_of_half_a_million_parts_is_not_read(said: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    message = BackMsg(**said).SerializeToString()
    monkeypatch.setattr(limits, "BackMsg", None)  # nothing of it is read
    assert limits.heard(message, HEAVIEST) is None


@pytest.mark.parametrize(
    "content",
    [
        of(11, b"") * MANY,  # the same part again and again
        of(1_000, b"") * MANY,  # one that nobody knows
        written(1_000 << 3) + b"\xff" * MANY,  # a number without an end
        b"\x0b" * MANY,  # parts that only begin
        (written(1_000 << 3 | 1) + b"\0" * 8) * MANY,
        (written(1_000 << 3 | 5) + b"\0" * 4) * MANY,
    ],
)
def test_nor_is_one_that_no_page_would_write(content: bytes) -> None:
    assert not parts.are_few(content)


def test_a_page_with_all_its_fields_and_its_lists_has_few() -> None:
    widgets = [{"id": f"$$ID-{HASH}-field{number}", "string_value": "Gent"} for number in range(limits.MOST_FIELDS)]
    lists = [{"id": f"$$ID-{HASH}-bulk.{name}", "string_value": "\0" * 2_000_000} for name in ("text", "editor")]
    others = [{"id": "x", "double_array_value": {"data": [1.0, 2.0]}}, {"id": "y", "int_value": -1}]
    said = {"cached_message_hashes": [HASH] * 2_000, "widget_states": {"widgets": [*widgets, *lists, *others]}}
    assert parts.are_few(BackMsg(rerun_script=said).SerializeToString())


def test_what_ends_too_soon_is_left_to_the_reader() -> None:
    whole = BackMsg(rerun_script={"query_string": "x" * 100_000}).SerializeToString()
    assert parts.are_few(whole[:-1])
    assert limits.heard(whole[:-1], HEAVIEST) is None
