"""How many parts a message of a page has, counted on its bytes before anything reads it.

Whoever reads a message takes time for every part of it, and serves nobody meanwhile: a megabyte may be one list that
was pasted, or half a million names of nothing.
"""

from typing import Any, Final

from streamlit.proto.BackMsg_pb2 import BackMsg

MOST: Final = 10_000
"""Hundreds of fields on a screen, and what its page knows of the runs before, are some thousands."""
LIGHT: Final = 250_000
"""Bytes up to which whatever it is is read as fast as its parts are counted."""
_LONGEST_NUMBER: Final = 10
"""Bytes of a number, which has seven bits in each; all but the last have the eighth, too."""
_FIXED: Final = {1: 8, 5: 4}
"""Bytes of a part, by how it is written."""
_NUMBER, _LONG = 0, 2


def are_few(content: bytes) -> bool:
    """Whether a message is light, or has no more parts than ours can have; False too where it is no message."""
    if len(content) <= LIGHT:
        return True
    try:
        return _left(memoryview(content), BackMsg.DESCRIPTOR, MOST) >= 0
    except ValueError:
        return False


def _left(content: memoryview, kind: Any, most: int) -> int:
    """How many parts there may be after these; less than none as soon as they are too many.

    Raises:
        ValueError: this is no message.
    """
    at = 0
    while at < len(content) and most >= 0:
        most -= 1
        sign, at = _number(content, at)
        how = sign & 7
        if how == _NUMBER:
            _value, at = _number(content, at)
        elif how == _LONG:
            length, at = _number(content, at)
            most = _left_of_long(content[at : at + length], kind.fields_by_number.get(sign >> 3), most)
            at += length
        elif how in _FIXED:
            at += _FIXED[how]
        else:
            raise ValueError("not written like this for years")
    return most


def _left_of_long(content: memoryview, field: Any, most: int) -> int:
    """A message has parts of its own; numbers without a sign between them count by their bytes; a text is one part."""
    if field is None:
        return most
    if field.message_type is not None:
        return _left(content, field.message_type, most)
    return most - len(content) if field.is_packed else most


def _number(content: memoryview, at: int) -> tuple[int, int]:
    """A number, and where what follows it begins."""
    value = 0
    for place, byte in enumerate(content[at : at + _LONGEST_NUMBER]):
        value |= (byte & 127) << (7 * place)
        if byte < 128:
            return value, at + place + 1
    raise ValueError("a number that does not end")
