"""The style sheet reaches the page: Streamlit drops all of it where one "less than" sign stands in it."""

from pathlib import Path

SHEET = Path(__file__).resolve().parents[2] / "assets" / "touches.css"


def test_the_style_sheet_holds_nothing_that_streamlit_drops() -> None:
    assert "<" not in SHEET.read_text(encoding="utf-8")
