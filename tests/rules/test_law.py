"""The dated numbers: complete, sourced, never guessed for a day, and written nowhere but in the law text."""

import ast
import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import pytest

import kmo_rules
from kmo_rules import (
    DECIDING,
    FIGURES,
    REFERENCES,
    Assessment,
    Book,
    Dossier,
    Estimate,
    Kind,
    Law,
    Measure,
    MilestoneKind,
    NoticeKind,
    NotInForceError,
    Plan,
    Provider,
    Question,
    Rule,
    Schedule,
    Situation,
    assess,
    declarations,
    estimate,
    first_day,
    next_action,
    next_question,
    open_questions,
    rules_version,
    schedule,
    sources,
    what_would_change,
)
from tests.cases import CASES
from tests.rules.test_properties import DECLARANT as SIGNER

FOLDER = Path(kmo_rules.__file__).parent
TEXT = (FOLDER / "data" / "law.toml").read_text(encoding="utf-8")
BOOK: dict[str, Any] = tomllib.loads(TEXT)
ROWS = {name: rows for name, rows in BOOK.items() if name != "version"}
OPTIONAL = [name for name in FIGURES if type(None) in get_args(Law.model_fields[name].annotation)]
REQUIRED = [name for name in FIGURES if name not in OPTIONAL]
NEEDED = {"value", "unit", "from", "kind", "source", "checked_on"}
DAY = timedelta(days=1)


# --- the rows -------------------------------------------------------------------------------------


def test_the_law_text_holds_every_number_and_no_other() -> None:
    assert set(ROWS) == set(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_every_row_has_a_value_a_unit_a_day_a_kind_a_source_and_the_day_it_was_checked(name: str) -> None:
    for row in ROWS[name]:
        assert set(row) >= NEEDED
        assert Kind(row["kind"])
        assert (Measure(row["unit"]) is Measure.NONE) == isinstance(row["value"], bool | list)
        assert row["source"] in sources()
        assert row["checked_on"] >= sources()[row["source"]].checked_on
        assert row.get("until", row["from"]) >= row["from"]


@pytest.mark.parametrize("name", FIGURES)
def test_the_rows_of_a_number_begin_on_different_days(name: str) -> None:
    days = [row["from"] for row in ROWS[name]]
    assert len(days) == len(set(days))


def test_what_the_source_text_says_names_its_section() -> None:
    figures = Law.on(date(2026, 11, 23)).figures()
    assert all((figure.reference.source == "source_text") == (figure.kind is Kind.SEED) for figure in figures)
    assert all(figure.reference.section for figure in figures if figure.kind is Kind.SEED)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_says_where_it_is_written(rule: Rule) -> None:
    assert REFERENCES[rule].source in sources()


PASSED, SOON, LATER, NEVER = date(2026, 1, 1), date(2027, 1, 1), date(2027, 9, 30), date(2099, 12, 31)
ALL_IN_ORDER = dict.fromkeys([question.value for question in DECIDING], True) | {
    "provider": "private",
    "audit_bureau": False,
}
NOTICED: tuple[dict[str, Any], ...] = (
    {"advice": True, "advice_registered_until": SOON},
    {"training": True, "advice": True, "advice_topic": "other", "training_registered_until": NEVER},
    ALL_IN_ORDER | {"advice": False, "advice_registered_until": SOON},
    ALL_IN_ORDER | {"experience": False, "training_registered_until": LATER, "training_registered_as": "full"},
    ALL_IN_ORDER | {"training_registered_until": LATER, "training_registered_as": "provisional"},
    {
        "provider": "public",
        "training": True,
        "training_registered_until": SOON,
        "training_registered_as": "provisional",
    },
    {"training": True, "training_registered_until": PASSED, "training_registered_as": "provisional"},
)
"""Cases that together give every notice there is."""


def test_every_notice_rests_on_a_source_that_exists() -> None:
    found = [notice for case in NOTICED for notice in assess(Situation(**case), on=date(2026, 11, 23)).notices]
    assert {notice.kind for notice in found} == set(NoticeKind)
    assert all(notice.reference.source in sources() for notice in found)


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


def test_all_of_it_counts_as_checked_since_the_oldest_check() -> None:
    assert kmo_rules.checked_on() == min(source.checked_on for source in sources().values())


def test_a_source_is_trusted_to_its_last_day_and_stale_the_day_after() -> None:
    source = sources()["source_text"]
    last = source.checked_on + timedelta(days=source.trusted_days)
    assert not source.is_stale(last)
    assert source.is_stale(last + DAY)


# --- another law text -----------------------------------------------------------------------------

UNITS = {name: rows[0]["unit"] for name, rows in ROWS.items()}


def _row(name: str, value: str, since: date, until: date | None = None) -> str:
    ending = f"until = {until}\n" if until else ""
    return (
        f'\n[[{name}]]\nfrom = {since}\n{ending}value = {value}\nunit = "{UNITS[name]}"\n'
        'kind = "assumption"\nsource = "our_reading"\nchecked_on = 2026-11-23\n'
    )


@pytest.mark.parametrize("name", REQUIRED)
def test_the_day_before_its_first_row_a_number_is_an_error_that_names_it(name: str) -> None:
    begins = date(2030, 5, 1)
    value = ROWS[name][0]["value"]
    book = Book.parse(TEXT_WITHOUT[name] + _row(name, f'"{value}"' if isinstance(value, str) else str(value), begins))
    with pytest.raises(NotInForceError, match=name) as raised:
        book.on(begins - DAY)
    assert (raised.value.name, raised.value.day) == (name, begins - DAY)
    assert book.on(begins).day == begins
    assert book.first_day() == begins


def _without(text: str, name: str) -> str:
    """A law text without the rows of one number."""
    return "\n\n".join(part for part in text.split("\n\n") if f"[[{name}]]" not in part)


TEXT_WITHOUT = {name: _without(TEXT, name) for name in FIGURES}


def _amended(name: str, values: tuple[str, str], since: date, until: date | None = None, *, text: str = TEXT) -> str:
    """The law text with two rows of one number, before and since a day, whatever rows it has today."""
    before, after = values
    return _without(text, name) + "\n" + _row(name, before, date(2016, 4, 1)) + _row(name, after, since, until)


def test_a_number_that_is_missing_altogether_is_an_error_too() -> None:
    book = Book.parse(TEXT_WITHOUT["report_weeks"])
    with pytest.raises(NotInForceError, match="report_weeks"):
        book.on(date(2026, 11, 23))


def test_an_older_row_never_steps_in_where_a_later_one_has_ended() -> None:
    book = Book.parse(_amended("hourly_price", ('"150"', '"170"'), date(2027, 1, 1), until=date(2027, 12, 31)))
    assert book.on(date(2027, 12, 31)).hourly_price.value == Decimal(170)
    with pytest.raises(NotInForceError, match="hourly_price"):
        book.on(date(2028, 1, 1))


def test_the_order_of_rows_in_the_text_does_not_matter() -> None:
    known, amended = (
        _row("hourly_price", f'"{value}"', date(year, 1, 1)) for value, year in ((150, 2016), (170, 2027))
    )
    book = Book.parse(TEXT_WITHOUT["hourly_price"] + amended + known)
    assert book.on(date(2026, 12, 31)).hourly_price.value == Decimal(150)
    assert book.on(date(2027, 1, 1)).hourly_price.value == Decimal(170)


def test_a_future_price_is_seen_from_its_day_on_old_and_new_side_by_side() -> None:
    changes = date(2027, 7, 1)
    book = Book.parse(_amended("hourly_price", ('"150"', '"165"'), changes))
    situation = Situation(provider=Provider.PRIVATE, training=True, advice=False)
    dossier = Dossier(situation=situation, plan=Plan(hours_expected=Decimal(16)))
    before, after = (
        estimate(dossier, on=day, law=book.on(day)).together.amounts.expected for day in (changes - DAY, changes)
    )
    assert before is not None
    assert after is not None
    # 16 x 150 = 2 400; 16 x 165 = 2 640
    assert (before.total, after.total) == (Decimal("2400.00"), Decimal("2640.00"))


def test_a_future_term_is_seen_in_the_findings_and_in_the_schedule() -> None:
    changes = date(2027, 7, 1)
    text = _amended("provisional_years", ("2", "3"), changes)
    book = Book.parse(_amended("report_weeks", ("4", "3"), changes, text=text))
    starter = Situation(provider=Provider.PRIVATE, starting=True, experience=False)
    seen = {}
    for day in (changes - DAY, changes):
        law = book.on(day)
        facts = dict(assess(starter, on=day, law=law).finding(Rule.STARTING).facts)
        plan = schedule(Dossier(situation=starter, plan=Plan(start=date(2027, 7, 1))), on=day, law=law)
        ends = plan.milestone(MilestoneKind.PROVISIONAL_LAST_DAY)
        assert ends is not None
        seen[day] = (facts["provisional_years"], ends.earliest, ends.latest)
    # 1 Jul + 4 weeks = 29 Jul; + 6 and 4 weeks = 9 Sep, + 6 and 3 weeks = 2 Sep; 2 or 3 years less a day
    assert seen[changes - DAY] == (2, date(2029, 7, 28), date(2029, 9, 8))
    assert seen[changes] == (3, date(2030, 7, 28), date(2030, 9, 1))


def test_a_notice_that_ends_in_the_future_goes_on_its_day() -> None:
    ends = date(2027, 6, 30)
    book = Book.parse(
        TEXT_WITHOUT["advice_only_cybersecurity"]
        + _row("advice_only_cybersecurity", "true", date(2026, 2, 1), until=ends)
    )
    other = Situation(advice=True)
    last, after = (assess(other, on=day, law=book.on(day)).notices for day in (ends, ends + DAY))
    assert [notice.kind for notice in last] == [NoticeKind.ADVICE_TOPIC_OPEN]
    assert after == ()


TODAY = date(2026, 11, 23)
CALLS: dict[str, Callable[..., Any]] = {
    "assess": lambda **more: assess(Situation(), **more),
    "estimate": lambda **more: estimate(Dossier(), **more),
    "schedule": lambda **more: schedule(Dossier(), **more),
    "declarations": lambda **more: declarations(SIGNER, CASES["full"].situation, **more),
    "next_action": lambda **more: next_action(CASES["half"], **more),
    "next_action, nothing to answer": lambda **more: next_action(CASES["half"], skip=tuple(Question), **more),
    "next_question": lambda **more: next_question(Situation(), **more),
    "open_questions": lambda **more: open_questions(Situation(), **more),
    "what_would_change": lambda **more: what_would_change(Situation(), **more),
    "Law.on": lambda on, **_: Law.on(on),
    "Book.on": lambda on, **_: Book.parse(TEXT).on(on),
}


@pytest.mark.parametrize("law", [None, Law.on(TODAY)], ids=["the shipped law", "a law handed in"])
@pytest.mark.parametrize("call", CALLS)
def test_a_moment_is_no_day_and_is_refused_at_the_door(call: str, law: Law | None) -> None:
    with pytest.raises(TypeError, match="give a date"):
        CALLS[call](on=datetime(2026, 11, 23, 12), law=law)  # noqa: DTZ001
    CALLS[call](on=TODAY, law=law)


@pytest.mark.parametrize("call", [call for call in CALLS if not call.endswith(".on")])
def test_a_law_that_is_handed_in_is_asked_everywhere(call: str) -> None:
    """On a day for which no number is shipped, only the law handed in can answer: none of its parts asks another."""
    day = first_day() - DAY
    CALLS[call](on=day, law=Law.on(TODAY))
    with pytest.raises(NotInForceError):
        CALLS[call](on=day)


def test_a_law_that_is_handed_in_leaves_the_shipped_one_alone() -> None:
    """Two books, one day, asked in turns: neither sees what the other came to."""
    mine = Book.parse(TEXT.replace('version = "', 'version = "mine-') + _row("provisional_years", "7", TODAY))
    starter = Situation(provider=Provider.PRIVATE, starting=True, experience=False)
    for _ in range(2):
        for law, years in ((mine.on(TODAY), 7), (None, 2)):
            found = assess(starter, on=TODAY, law=law)
            assert dict(found.finding(Rule.STARTING).facts)["provisional_years"] == years


def test_a_result_says_by_which_rules_it_was_made() -> None:
    mine = Book.parse(TEXT.replace(f'version = "{BOOK["version"]}"', 'version = "mine"')).on(TODAY)
    for law, version in ((None, BOOK["version"]), (mine, "mine")):
        results = (
            assess(Situation(), on=TODAY, law=law),
            estimate(Dossier(), on=TODAY, law=law),
            schedule(Dossier(), on=TODAY, law=law),
        )
        assert {found.rules_version for found in results} == {version}
    assert rules_version() == BOOK["version"]


@pytest.mark.parametrize(
    "text",
    [
        'version = "x"\n[[hourly_prise]]\nvalue = 1',
        TEXT.replace('unit = "share"\n', ""),
        TEXT.replace('"eur_per_hour"', '"guilders"'),
        TEXT.replace('value = "150"', 'value = "much"'),
        TEXT.replace("from = 2026-02-01", "since_when = 2026-02-01"),
        "[[",
    ],
    ids=["unknown number", "no unit", "unknown unit", "no number", "no first day", "no TOML"],
)
def test_a_text_that_is_no_law_is_refused_as_a_whole(text: str) -> None:
    assert text != TEXT
    with pytest.raises(ValueError, match=r"\w"):
        Book.parse(text)


def test_a_law_and_its_results_come_back_from_their_own_json() -> None:
    law = Law.on(TODAY)
    assert Law.model_validate_json(law.model_dump_json()) == law
    case = Situation(provider=Provider.PRIVATE, training=True, advice=True, starting=True, experience=False)
    dossier = Dossier(situation=case, plan=Plan(hours_expected=Decimal(16)))
    kinds: tuple[tuple[Any, Any], ...] = (
        (Assessment, assess(case, on=TODAY)),
        (Estimate, estimate(dossier, on=TODAY)),
        (Schedule, schedule(dossier, on=TODAY)),
    )
    for kind, found in kinds:
        assert kind.model_validate_json(found.model_dump_json()) == found


# --- one home for every number, and no clock ------------------------------------------------------

FREE = {"0", "1", "2"}
FORMATS: dict[str, set[str]] = {
    # the days, hours and prices a link can hold
    "case/situation.py": {"2000", "2099", "12", "31", "0.25", "999.75", "0.01", "999.99"},
    # symbols in a group, in what is typed; bits of a symbol and the polynomial of its field
    "link/code.py": {"4", "200", "5", "37"},
    # characters of a link
    "link/query.py": {"2000"},
    # characters of a pasted text; how far a link is looked for in it
    "link/pasted.py": {"10000", "5", "30", "1000", "200000"},
    # where the printed enterprise number has its points; characters pasted; the bank in a BIC
    "declaration/identifiers.py": {"4", "7"},
    "declaration/pasted.py": {"200"},
    "declaration/banks.py": {"8"},
    # accents on one letter, as many as Unicode allows in a text that goes on and on
    "letters.py": {"30"},
    # the longest name, function and place; the shown end of an account
    "declaration/declarant.py": {"120", "80", "60", "4"},
    # characters of a name in a list
    "candidates/row.py": {"120"},
    # bytes and signs of the mark in a quote's number
    "quote/paper.py": {"5"},
    # a share in hundredths
    "quote/totals.py": {"100"},
    # the efforts, days, sums and shares a quote can hold
    "quote/work.py": {"0.01", "100.00", "999.99", "24.00", "99999.99"},
    # cents
    "money.py": {"0.01"},
    "cost.py": {"0.00"},
    # reasons on the card
    "case/weighed.py": {"3"},
    # places in an order of verdicts
    "case/assessment.py": {"3"},
}
MODULES = sorted(FOLDER.rglob("*.py"))


def _numbers(tree: ast.AST) -> set[str]:
    """Every number in the code: bare, or as the text that makes a Decimal. How much is kept is no number of the rules."""
    memory = {id(part) for node in ast.walk(tree) if _is_memory(node) for part in ast.walk(node)}
    bare = {
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float, complex) and id(node) not in memory
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


def _is_memory(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "lru_cache"


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


def test_every_version_of_the_rules_says_what_changed() -> None:
    """Somebody who quotes a version must be able to look it up."""
    told = re.findall(r"^## (\S+)$", (FOLDER.parent / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert told[0] == rules_version(), "CHANGELOG.md: begin with this version and what changed"
    assert len(told) == len(set(told))
    metadata = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert metadata["project"]["version"] == rules_version(), "pyproject.toml: the same version"


def test_no_number_and_no_condition_changes_without_a_new_version() -> None:
    """A quote, a link and a paper name the version they were made by."""
    table = (FOLDER / "data" / "decision_table.csv").read_bytes()
    rows = {name: [row | {"checked_on": None} for row in rows] for name, rows in sorted(ROWS.items())}
    digest = sha256(repr(rows).encode() + table).hexdigest()[:16]
    signed = tomllib.loads((Path(__file__).parent / "signed.toml").read_text(encoding="utf-8"))
    assert {"version": rules_version(), "digest": digest} == signed, (
        "law.toml or decision_table.csv changed: raise version in law.toml, and sign it in tests/rules/signed.toml"
    )
