"""Visits to the screens: open one with answers, look at what it shows, and act as a visitor does."""

import base64
import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

import pandas as pd
from streamlit.testing.v1 import AppTest

from kmo_rules import Dossier, to_query
from tests.cases import (  # what a test of a screen needs comes from here, with the visit
    CASES,  # noqa: F401
    FORM,
    IBAN,  # noqa: F401
    NAME,
    NUMBER,  # noqa: F401
    TODAY,  # noqa: F401
    case,  # noqa: F401
    hours,  # noqa: F401
    registered,  # noqa: F401
)
from ui import press
from ui.session import memory

ROOT: Final = Path(__file__).resolve().parents[2]


def visit(dossier: Dossier | None = None, *, query: str = "", language: str = "nl", is_asked: bool = True) -> AppTest:
    """A new visitor who opens the link of a case, or any other query, and stands on the first screen.

    The tab has been asked already, and remembered nothing; or it has not answered yet.
    """
    at = AppTest.from_file(ROOT / "ui" / "frame.py", default_timeout=60)
    said = query or to_query(dossier or Dossier())
    for name, value in parse_qsl(said, keep_blank_values=True):
        at.query_params[name] = value
    if language:
        at.query_params["lang"] = language
    at.session_state[memory.ANSWERED] = is_asked
    return at.run()


def go(at: AppTest, stem: str) -> AppTest:
    """Switch to a screen, as the menu does."""
    at.switch_page(f"../pages/{stem}.py").run()
    at._page_hash = ""  # else the next run would come back here, also after a button led elsewhere
    return at


def open_screen(stem: str, dossier: Dossier | None = None, *, language: str = "nl") -> AppTest:
    """A new visitor on one screen with the answers of a case."""
    return go(visit(dossier, language=language), stem)


def to_copy(block: Any) -> list[str]:
    """The texts of a screen or a part of it that stand in a box with a button that copies them."""
    boxes = (str(node.proto.body) for node in (block.get("html") if isinstance(block, AppTest) else [block]))
    return [
        unescape(text) for box in boxes for text in re.findall(r'class="to-copy"><code>(.*?)</code>', box, re.DOTALL)
    ]


def answer(at: AppTest, field: str, slug: str) -> AppTest:
    """Choose one answer of a question on the screen."""
    at.radio(key=f"answer.{field}").set_value(slug)
    return at.run()


def click(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click()
    return at.run()


def enter(at: AppTest, key: str, text: str) -> AppTest:
    """Type a line and leave the field."""
    at.text_input(key=key).input(text)
    return at.run()


def fill(at: AppTest, **changes: str) -> AppTest:
    """Type a whole declaration on its screen and send it."""
    for name, text in (FORM | changes).items():
        at.text_input(key=f"private.{name}").input(text)
    return click(at, "make_declaration")


def answered(at: AppTest, field: str) -> str | None:
    """The answer that is kept, as its slug."""
    slug: str | None = at.session_state.get(f"answer.{field}")
    return slug


def title(at: AppTest) -> str:
    (heading,) = at.title
    return str(heading.value)


_SHOWN: Final = ("label", "body", "options", "code_text", "placeholder", "help", "caption", "text", "alt")


_TAGS: Final = re.compile(r"<[^>]*aria-label=\"|\">|<[^>]*>")


def texts(block: Any) -> Iterator[str]:
    """Every text that a screen or a part of it shows, except what the visitor typed."""
    for node in block:
        if node.type == "bidi_component" and node.proto.component_name == press.BUTTON:
            yield from (
                text
                for name, text in json.loads(node.proto.json).items()
                if isinstance(text, str) and name not in ("key", "kind", "name", "type")
            )
        if node.type == "html":
            yield from _texts_of_html(node)
        if node.type == "html" or getattr(node, "proto", None) is None:
            continue
        fields = [field.name for field in node.proto.DESCRIPTOR.fields]
        for name in _SHOWN:
            if name in fields:
                value = getattr(node.proto, name)
                yield from ([value] if isinstance(value, str) else map(str, value))


def _texts_of_html(node: Any) -> Iterator[str]:
    yield from to_copy(node)
    if node.proto.body.startswith('<div class="chart"'):
        yield from filter(None, map(unescape, _TAGS.split(node.proto.body)))
    if node.proto.body.startswith(_TABLE):
        yield from (cell for row in _Rows(node.proto.body).rows for cell in row)


def said(block: Any) -> str:
    """All texts of a screen or a part of it together."""
    return "\n".join(texts(block.main if isinstance(block, AppTest) else block))


def order(at: AppTest, *parts: str) -> list[int]:
    """Where each of these texts begins, to see which comes first."""
    whole = said(at)
    return [whole.index(part) for part in parts]


def card(at: AppTest) -> Any:
    """The verdict card of a screen."""
    return at.main.get_by_key("verdict_card")


def tone(at: AppTest) -> str:
    """The colour of the verdict card: good, wait, stop or open."""
    (found,) = [key for key in (getattr(node, "key", None) for node in card(at)) if str(key).startswith("tone-")]
    return str(found).removeprefix("tone-")


def headline(at: AppTest) -> str:
    """What stands largest on the verdict card."""
    return " ".join(str(node.value) for node in card(at) if node.type == "header")


def now(at: AppTest) -> Any:
    """What to do now, beside the verdict card."""
    return at.main.get_by_key("now")


def boxes(block: Any) -> list[str]:
    """The kinds of coloured boxes, in order."""
    return [node.type for node in block if node.type in ("error", "warning", "info", "success")]


def tab(at: AppTest) -> dict[str, Any]:
    """What the screen hands to the browser: the query for the address bar, and what the tab keeps."""
    (handed,) = _components(at, memory.COMPONENT)
    return handed


def _components(at: AppTest, name: str) -> list[dict[str, Any]]:
    found = [node.proto for node in at.get("bidi_component") if node.proto.component_name == name]
    return [json.loads(proto.json) for proto in found]


def offers(at: AppTest) -> dict[str, str]:
    """By key, the words on every button of the screen that hands something over."""
    return {data["key"]: data["label"] for data in _components(at, press.BUTTON)}


def handed(at: AppTest, key: str) -> dict[str, str]:
    """What the browser gets when such a button is pressed."""
    at.session_state[memory.ANSWERED] = True
    at.session_state[press.ASKED] = {key: "token"}
    at.run()
    answers = [data["answer"] for data in _components(at, press.BUTTON) if "answer" in data]
    answers += [answer for data in _components(at, press.GONE) for answer in data["answers"]]
    (answer,) = answers
    assert answer.pop("token") == "token"
    return dict(answer)


def made(at: AppTest, key: str) -> bytes:
    """The file that a visitor gets who presses this button; its name says nothing about the visitor."""
    answer = handed(at, key)
    assert answer["name"].isascii()
    assert NAME.split(maxsplit=1)[0].lower() not in answer["name"]
    return base64.b64decode(answer["file"])


_TABLE: Final = "<table"


_MARKS: Final = {"strong": ("**", "**"), "small": (":small[", "]")}


class _Rows(HTMLParser):
    """The cells of a table as they were given to it, row by row."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")
        else:
            self.handle_data(_MARKS.get(tag, ("", ""))[0])

    def handle_endtag(self, tag: str) -> None:
        self.handle_data(_MARKS.get(tag, ("", ""))[1])

    def handle_data(self, data: str) -> None:
        if data:
            self.rows[-1][-1] += data


def tables(block: Any) -> list[pd.DataFrame]:
    """Every table of a screen or a part of it, by its columns."""
    bodies = [node.proto.body for node in block.get("html") if node.proto.body.startswith(_TABLE)]
    return [pd.DataFrame(rows, columns=head) for head, *rows in (_Rows(body).rows for body in bodies)]


def table(at: AppTest, column: str) -> Any:
    """The one table with this column, wherever it stands on the screen."""
    (found,) = [each for each in tables(at) if column in each.columns]
    return found


def drawings(at: AppTest) -> list[str]:
    """The drawings of a screen that are HTML."""
    return [node.proto.body for node in at.get("html") if 'class="chart"' in node.proto.body]


def told(drawing: str) -> str:
    """What a drawing says to who does not see it."""
    (said,) = re.findall(r'role="img" aria-label="([^"]*)"', drawing)
    return unescape(said)


def links(at: AppTest) -> set[str]:
    """The titles of the links to other screens, without those that every screen has in its head and foot."""
    everywhere = [id(node) for part in ("head", "steps", "foot", "professionals") for node in _links_in(at, part)]
    return {node.proto.label for node in at.get("page_link") if id(node) not in everywhere}


def _links_in(at: AppTest, part: str) -> list[Any]:
    try:
        return list(at.main.get_by_key(part).get("page_link"))
    except KeyError:
        return []


def blanks_left(text: str) -> bool:
    """Whether a text shows a blank nobody filled in, or a value that is none."""
    return bool(re.search(r"\{\w*\}|\bNone\b(?! of)|\bnan\b|<\w+\.\w+", text))
