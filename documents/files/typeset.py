"""The single place that calls typst: a template and plain data in, one archivable, accessible PDF out."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TypeAlias

import typst

from documents.files.fonts import FAMILY, folder
from documents.files.streams import with_clear_stream_ends
from documents.files.text import printable, require_printable

Data: TypeAlias = str | int | float | bool | Sequence["Data"] | Mapping[str, "Data"] | None

# Letters. A longer word is no name, and breaking it over lines would take the server seconds, then minutes.
LONGEST_WORD = 400

TEMPLATES = Path(__file__).resolve().parents[2] / "assets" / "templates"


class TypesettingError(RuntimeError):
    """A template could not be made into a page. Says where in the template, never what the text was."""


def typeset(
    template: str,
    data: Mapping[str, Data],
    *,
    made_on: date,
    pictures: Mapping[str, str] | None = None,
    whole: Collection[str] = (),
) -> bytes:
    """PDF/UA-1 and PDF/A-2a bytes of a template; the same input gives the same bytes.

    `data` reaches the template as JSON and nothing else, so no text can be taken for markup. Every text in
    it is tidied first. `pictures` are SVG texts, passed on as they are. `made_on` is the file's date.
    `whole`: words that may be longer than others.

    Raises:
        UnprintableError: there are characters that the typeface lacks.
        TypesettingError: anything else, such as a text too long for its page or a word of more than 400 letters.
            There is no half-made file.
    """
    tidied = _tidied(data)
    require_printable(_texts(tidied))
    words = {word for text in _texts(tidied) for word in text.split()}
    if any(len(word) > LONGEST_WORD for word in words - {printable(each) for each in whole}):
        raise TypesettingError(f"{template}: a word of more than {LONGEST_WORD} letters")
    inputs = {
        "data": json.dumps(tidied),
        "pictures": json.dumps(pictures or {}),
        "typeface": FAMILY,
    }
    try:
        pdf, warnings = typst.compile_with_warnings(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_typefaces(),
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime.combine(made_on, time(), UTC),
        )
    except typst.TypstError as error:
        # The diagnostic quotes the text, which may be private: only the place in the template goes on.
        raise TypesettingError(_places(error.diagnostic) or template) from None
    if warnings:
        raise TypesettingError("; ".join(_places(str(warning.diagnostic)) or template for warning in warnings))
    return with_clear_stream_ends(pdf)


@cache
def _typefaces() -> typst.Fonts:
    """Only our own typeface: a page must look the same on every machine, whatever is installed there."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder())])


def _tidied(data: Data) -> Data:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {name: _tidied(value) for name, value in data.items()}
    if isinstance(data, Sequence):
        return [_tidied(value) for value in data]
    return data


def _texts(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _texts(value)


def _places(diagnostic: str) -> str:
    return ", ".join(dict.fromkeys(re.findall(r"[\w-]+\.typ:\d+:\d+", diagnostic)))
