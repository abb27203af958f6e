"""A page without anything of ours that draws as many elements of each kind as its address says: `?draw=markdown:20,radio:6`."""

from collections.abc import Callable
from typing import Final

import streamlit as st

_ROWS: Final = [{"What": f"Row {row}", "When": "23 November 2026"} for row in range(6)]
_LINE: Final = "A line of the length that a line on a screen usually has, so that it weighs about as much. "
_DRAWING: Final = {"mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}}}


def _line(_: int) -> object:
    return st.markdown(_LINE)


_DRAW: Final[dict[str, Callable[[int], object]]] = {
    "container": lambda place: st.container(key=f"container{place}"),
    "heading": lambda place: st.header(f"Heading {place}", anchor=False),
    "radio": lambda place: st.radio(f"Question {place}", ["Yes", "No", "I don't know"], key=f"radio{place}"),
    "text_input": lambda place: st.text_input(f"Field {place}", key=f"text{place}"),
    "text_area": lambda place: st.text_area(f"Text {place}", key=f"area{place}"),
    "selectbox": lambda place: st.selectbox(f"Choice {place}", ["One", "Two"], key=f"select{place}"),
    "checkbox": lambda place: st.checkbox(f"Tick {place}", key=f"tick{place}"),
    "button": lambda place: st.button(f"Button {place}", key=f"button{place}"),
    "bidi_component": lambda place: st.button(f"Hand over {place}", key=f"hand{place}"),
    "link_button": lambda place: st.link_button(f"Link {place}", "https://example.be"),
    "page_link": lambda place: st.link_button(f"Page {place}", "https://example.be"),
    "file_uploader": lambda place: st.file_uploader(f"File {place}", key=f"file{place}"),
    "alert": lambda _: st.info(_LINE),
    "code": lambda _: st.code("AB12-CD34", language=None),
    "html": lambda _: st.html(f"<p>{_LINE * 10}</p>"),
    "table": lambda _: st.table(_ROWS),
    "vega_lite_chart": lambda _: st.vega_lite_chart([{"a": 1}, {"a": 2}], _DRAWING),
    "graphviz_chart": lambda _: st.graphviz_chart("digraph { a -> b }"),
}

for part in filter(None, st.query_params.get("draw", "").split(",")):
    kind, _, count = part.partition(":")
    for place in range(int(count)):
        draw = _DRAW.get(kind, _line)
        draw(place)
