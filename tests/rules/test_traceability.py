"""Every sentence of the source text is implemented somewhere, and every rule comes from somewhere."""

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest

import kmo_rules
from kmo_rules import FIGURES, Kind, Law, Rule

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SENTENCES: list[dict[str, Any]] = tomllib.loads((HERE / "traceability.toml").read_text("utf-8"))["sentence"]
LAST = 44

KNOWN: dict[str, set[str]] = {
    "rules": {rule.value for rule in Rule},
    "numbers": set(FIGURES),
    "calls": {name for name, value in vars(kmo_rules).items() if callable(value)},
    "screens": {path.stem for path in (ROOT / "pages").glob("*.py")},
    "documents": {
        path.relative_to(ROOT / "documents").with_suffix("").as_posix() for path in (ROOT / "documents").rglob("*.py")
    },
}


def _named(part: str) -> set[str]:
    return {name for sentence in SENTENCES for name in sentence.get(part, ())}


def test_the_sentences_are_numbered_without_a_gap() -> None:
    assert [sentence["number"] for sentence in SENTENCES] == list(range(1, LAST + 1))


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: f"{s['number']}: {s['about']}")
def test_what_implements_a_sentence_is_there(sentence: dict[str, Any]) -> None:
    assert set(sentence) <= {"number", "about", *KNOWN}
    assert any(sentence.get(part) for part in KNOWN)
    for part, known in KNOWN.items():
        assert set(sentence.get(part, ())) <= known


def test_every_rule_implements_a_sentence() -> None:
    assert _named("rules") == KNOWN["rules"]


def test_every_number_of_the_source_text_implements_a_sentence() -> None:
    first = kmo_rules.first_day()
    from_the_text = {figure.name for figure in Law.on(first).figures() if figure.kind is Kind.SEED}
    assert from_the_text <= _named("numbers")


def test_the_decision_table_rests_on_sentences_that_exist() -> None:
    text = (ROOT / "kmo_rules" / "data" / "decision_table.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    assert all(1 <= int(number) <= LAST for row in rows for number in row["sentences"].split())
