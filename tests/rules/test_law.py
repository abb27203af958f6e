"""The dated numbers: complete, sourced, never guessed for a day, and written nowhere but in the law text."""

import ast
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

import kmo_rules
from kmo_rules import (
    REFERENCES,
    Dossier,
    Kind,
    Law,
    MilestoneKind,
    NoticeKind,
    NotInForceError,
    Plan,
    Provider,
    Rule,
    Situation,
    assess,
    checked_on,
    estimate,
    first_day,
    rules_version,
    schedule,
    sources,
)
from kmo_rules import law as law_module

FOLDER = Path(kmo_rules.__file__).parent
TEXT = (FOLDER / "data" / "law.toml").read_text(encoding="utf-8")
BOOK: dict[str, Any] = tomllib.loads(TEXT)
ROWS = {name: rows for name, rows in BOOK.items() if name != "version"}
FIGURES = [name for name in Law.model_fields if name != "day"]
OPTIONAL = [name for name in FIGURES if type(None) in get_args(Law.model_fields[name].annotation)]
REQUIRED = [name for name in FIGURES if name not in OPTIONAL]
NEEDED = {"value", "from", "kind", "source", "checked_on"}
DAY = timedelta(days=1)


# --- the rows -------------------------------------------------------------------------------------


def test_the_law_text_holds_every_number_and_no_other() -> None:
    assert set(ROWS) == set(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_every_row_has_a_value_a_day_a_kind_a_source_and_the_day_it_was_checked(name: str) -> None:
    for row in ROWS[name]:
        assert set(row) >= NEEDED
        assert Kind(row["kind"])
        assert row["source"] in sources()
        assert row["checked_on"] >= sources()[row["source"]].checked_on
        assert row.get("until", row["from"]) >= row["from"]


@pytest.mark.parametrize("name", FIGURES)
def test_the_rows_of_a_number_begin_on_different_days(name: str) -> None:
    days = [row["from"] for row in ROWS[name]]
    assert len(days) == len(set(days))


def test_what_the_source_text_says_names_its_section() -> None:
    figures = Law.on(date(2026, 11, 23)).figures()
    assert all((figure.source == "source_text") == (figure.kind is Kind.SEED) for figure in figures)
    assert all(figure.section for figure in figures if figure.kind is Kind.SEED)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_says_where_it_is_written(rule: Rule) -> None:
    assert REFERENCES[rule].source in sources()


def test_every_notice_rests_on_a_source_that_exists() -> None:
    situation = Situation(
        provider=Provider.PRIVATE,
        starting=True,
        experience=True,
        satisfaction=True,
        advice=True,
        registered_until=date(2027, 1, 1),
    )
    lapsed = situation.model_copy(update={"registered_until": date(2026, 1, 1), "advice_topic": "other"})
    found = [notice for case in (situation, lapsed) for notice in assess(case, on=date(2026, 11, 23)).notices]
    assert {notice.kind for notice in found} == set(NoticeKind)
    assert all(notice.source in sources() for notice in found)


# --- days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_notice_is_there_within_its_dates_and_absent_outside_them(name: str) -> None:
    for row in ROWS[name]:
        assert getattr(Law.on(row["from"] - DAY), name) is None
        assert getattr(Law.on(row["from"]), name) is not None
        if "until" in row:
            assert getattr(Law.on(row["until"]), name) is not None
            assert getattr(Law.on(row["until"] + DAY), name) is None


def test_the_first_day_is_the_first_on_which_every_number_is_in_force() -> None:
    assert Law.on(first_day()).day == first_day()
    with pytest.raises(NotInForceError):
        Law.on(first_day() - DAY)


def test_what_the_text_says_of_itself() -> None:
    assert rules_version() == BOOK["version"]
    assert checked_on() == min(source.checked_on for source in sources().values())


def test_a_source_is_trusted_to_its_last_day_and_stale_the_day_after() -> None:
    source = sources()["source_text"]
    last = source.checked_on + timedelta(days=source.trusted_days)
    assert not source.is_stale(last)
    assert source.is_stale(last + DAY)


def test_the_numbers_are_stale_once_any_source_is() -> None:
    ends = [source.checked_on + timedelta(days=source.trusted_days) for source in sources().values()]
    assert not Law.on(min(ends)).is_stale()
    assert Law.on(min(ends) + DAY).is_stale()


# --- another law text -----------------------------------------------------------------------------

Rewrite = Callable[[str], None]


def _forget() -> None:
    """Empty every cache of the rules, wherever it is kept."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "kmo_rules":
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@pytest.fixture
def rewrite(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rewrite]:
    """Put another text in the place of the shipped law text, for one test."""
    shipped = law_module._text

    def replace(text: str) -> None:
        monkeypatch.setattr(law_module, "_text", lambda name: text if name == "law.toml" else shipped(name))
        _forget()

    yield replace
    monkeypatch.undo()
    _forget()


def _row(name: str, value: str, since: date, until: date | None = None) -> str:
    ending = f"until = {until}\n" if until else ""
    return (
        f"\n[[{name}]]\nfrom = {since}\n{ending}value = {value}\n"
        'kind = "assumption"\nsource = "our_reading"\nchecked_on = 2026-11-23\n'
    )


@pytest.mark.parametrize("name", REQUIRED)
def test_the_day_before_its_first_row_a_number_is_an_error_that_names_it(name: str, rewrite: Rewrite) -> None:
    begins = date(2030, 5, 1)
    value = ROWS[name][0]["value"]
    rewrite(TEXT_WITHOUT[name] + _row(name, f'"{value}"' if isinstance(value, str) else str(value), begins))
    with pytest.raises(NotInForceError, match=name) as raised:
        assess(Situation(training=True, advice=True), on=begins - DAY)
    assert (raised.value.name, raised.value.day) == (name, begins - DAY)
    assert assess(Situation(), on=begins).on == begins
    assert first_day() == begins


def _without(name: str) -> str:
    """The law text without the rows of one number."""
    parts = TEXT.split("\n\n")
    return "\n\n".join(part for part in parts if f"[[{name}]]" not in part)


TEXT_WITHOUT = {name: _without(name) for name in FIGURES}


def test_a_number_that_is_missing_altogether_is_an_error_too(rewrite: Rewrite) -> None:
    rewrite(TEXT_WITHOUT["report_weeks"])
    with pytest.raises(NotInForceError, match="report_weeks"):
        Law.on(date(2026, 11, 23))


def test_an_older_row_never_steps_in_where_a_later_one_has_ended(rewrite: Rewrite) -> None:
    rewrite(TEXT + _row("hourly_price", '"170"', date(2027, 1, 1), until=date(2027, 12, 31)))
    assert Law.on(date(2027, 12, 31)).hourly_price.value == Decimal(170)
    with pytest.raises(NotInForceError, match="hourly_price"):
        Law.on(date(2028, 1, 1))


def test_the_order_of_rows_in_the_text_does_not_matter(rewrite: Rewrite) -> None:
    rewrite(TEXT.replace("# --- cost", _row("hourly_price", '"170"', date(2027, 1, 1)) + "\n# --- cost"))
    assert Law.on(date(2026, 12, 31)).hourly_price.value == Decimal(150)
    assert Law.on(date(2027, 1, 1)).hourly_price.value == Decimal(170)


def test_a_future_price_is_seen_from_its_day_on_old_and_new_side_by_side(rewrite: Rewrite) -> None:
    changes = date(2027, 7, 1)
    rewrite(TEXT + _row("hourly_price", '"165"', changes))
    situation = Situation(provider=Provider.PRIVATE, training=True, advice=False)
    dossier = Dossier(situation=situation, plan=Plan(hours_expected=Decimal(16)))
    before, after = (estimate(dossier, on=day).expected for day in (changes - DAY, changes))
    assert before is not None
    assert after is not None
    # 16 x 150 = 2 400; 16 x 165 = 2 640
    assert (before.total, after.total) == (Decimal("2400.00"), Decimal("2640.00"))


def test_a_future_term_is_seen_in_the_findings_and_in_the_schedule(rewrite: Rewrite) -> None:
    changes = date(2027, 7, 1)
    rewrite(TEXT + _row("provisional_years", "3", changes) + _row("report_weeks", "3", changes))
    starter = Situation(provider=Provider.PRIVATE, starting=True, experience=False)
    seen = {}
    for day in (changes - DAY, changes):
        facts = dict(assess(starter, on=day).finding(Rule.STARTING).facts)
        plan = schedule(Dossier(situation=starter, plan=Plan(start=date(2027, 7, 1))), on=day)
        ends = plan.milestone(MilestoneKind.PROVISIONAL_LAST_DAY)
        assert ends is not None
        seen[day] = (facts["provisional_years"], ends.earliest, ends.latest)
    # 1 Jul + 4 weeks = 29 Jul; + 6 and 4 weeks = 9 Sep, + 6 and 3 weeks = 2 Sep; 2 or 3 years less a day
    assert seen[changes - DAY] == (2, date(2029, 7, 28), date(2029, 9, 8))
    assert seen[changes] == (3, date(2030, 7, 28), date(2030, 9, 1))


def test_a_notice_that_ends_in_the_future_goes_on_its_day(rewrite: Rewrite) -> None:
    ends = date(2027, 6, 30)
    rewrite(
        TEXT_WITHOUT["advice_only_cybersecurity"]
        + _row("advice_only_cybersecurity", "true", date(2026, 2, 1), until=ends)
    )
    other = Situation(advice=True)
    assert [notice.kind for notice in assess(other, on=ends).notices] == [NoticeKind.ADVICE_TOPIC_OPEN]
    assert assess(other, on=ends + DAY).notices == ()


# --- one home for every number, and no clock ------------------------------------------------------

FREE = {"0", "1", "2"}
FORMATS: dict[str, set[str]] = {
    # the days, hours and prices a link can hold
    "case/situation.py": {"2000", "2099", "12", "31", "0.25", "999.75", "0.01", "999.99"},
    # symbols in a group, in a code, in what is typed; bits of a symbol and the polynomial of its field
    "link/code.py": {"4", "26", "200", "5", "37"},
    # characters of a link; names listed, and characters of each
    "link/query.py": {"2000", "12", "40"},
    # where the printed enterprise number has its points; characters pasted; the bank in a BIC
    "declaration/identifiers.py": {"4", "7"},
    "declaration/pasted.py": {"200"},
    "declaration/banks.py": {"8"},
    # the longest name, function and place; the shown end of an account
    "declaration/declarant.py": {"120", "80", "60", "4"},
    # characters of a name in a list, and of a size in a grid; a cache
    "candidates/cells.py": {"120"},
    "candidates/row.py": {"4096"},
    "quote/grid.py": {"80"},
    # the efforts, days and sums a quote can hold, and the characters of its link
    "quote/work.py": {"0.01", "999.99", "24.00", "99999.99"},
    "quote/query.py": {"2000", "12", "40"},
    # cents
    "money.py": {"0.01"},
    "cost.py": {"0.00"},
    # reasons on the card; the rest are sizes of caches
    "case/assessment.py": {"3", "1024"},
    "case/audit.py": {"128"},
    "case/findings.py": {"4096"},
    "law.py": {"512"},
    "case/verdict.py": {"512"},
    # places in an order of verdicts
    "case/questions.py": {"3"},
}
MODULES = sorted(FOLDER.rglob("*.py"))


def _numbers(tree: ast.AST) -> set[str]:
    """Every number in the code: bare, or as the text that makes a Decimal."""
    bare = {
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float, complex)
    }
    made = {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Decimal"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    return bare | made


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_number_of_the_rules_stands_in_the_code(path: Path) -> None:
    numbers = _numbers(ast.parse(path.read_text(encoding="utf-8")))
    assert numbers - FREE == FORMATS.get(path.relative_to(FOLDER).as_posix(), set())


CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "monotonic", "perf_counter"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_nothing_in_the_rules_reads_the_clock(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    called = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    taken_from = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    assert not called & CLOCKS
    assert "time" not in imported | taken_from
