"""Every combination of the answers that decide, on every way, held against four independent witnesses.

The decision table is walked for all 3^13 = 1 594 323 combinations of open, first and second answer, three times: where
who begins may register provisionally (a first registration, here through the whole of `assess`), where not (a renewal),
and where that is open (a lapsed registration of open kind); of the last two, samples go through `assess`. The witnesses are the invariants of each single combination; the conditions once
more as an algebra of "all of" and "one of" (the second opinion below, written from the source text); the same table
read for full answers alone and joined upwards; and the verdicts as they were signed last (`verdicts.xz`).

The run takes a minute on two cores and nothing from coverage tracing, so it has a marker of its own:

    pytest -m exhaustive --log-cli-level=INFO tests/rules/test_every_combination.py

Where verdicts were meant to move, look at the counts the test prints and renew the signed vector with

    RENEW_VERDICTS=1 pytest -m exhaustive tests/rules/test_every_combination.py
"""

import csv
import gc
import logging
import lzma
import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import reduce
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pytest

import kmo_rules
from kmo_rules import (
    PROOFS,
    AdviceTopic,
    Assessment,
    AuditKind,
    Outcome,
    Provider,
    RegisteredAs,
    Rule,
    Service,
    Situation,
    Verdict,
    assess,
    next_question,
)
from kmo_rules.case.decision_table import ends
from kmo_rules.case.verdict import verdict_of

pytestmark = pytest.mark.exhaustive

_log = logging.getLogger(__name__)

HERE = Path(__file__).parent
SIGNED = HERE / "verdicts.xz"
TABLE = Path(kmo_rules.__file__).parent / "data" / "decision_table.csv"

ON = date(2026, 11, 23)
YES_NO = (None, True, False)
FIELDS: dict[str, tuple[Any, ...]] = {
    "provider": (None, Provider.PRIVATE, Provider.PUBLIC),
    "audit_bureau": YES_NO,
    "enterprise_number": YES_NO,
    "sepa_account": YES_NO,
    "training": YES_NO,
    "advice": YES_NO,
    "activity": YES_NO,
    "experience": YES_NO,
    "competences": YES_NO,
    "satisfaction": YES_NO,
    "knowledge": YES_NO,
    "integrity": YES_NO,
    "starting": YES_NO,
    "starting_allowed": YES_NO,
}
"""The answers, and last what follows from the way of an application."""
WAYS: dict[bool | None, tuple[dict[str, Any], ...]] = {
    True: ({}, {"until": date(2026, 11, 22), "as": RegisteredAs.PROVISIONAL}),
    False: (
        {"until": date(2027, 9, 30), "as": RegisteredAs.FULL},
        {"until": ON, "as": RegisteredAs.PROVISIONAL},
        {"until": date(2099, 12, 31)},
        {"until": date(2026, 11, 22), "as": RegisteredAs.FULL},
    ),
    None: ({"until": date(2000, 1, 1)},),
}
"""The registrations one has or had that allow beginning, do not, or leave it open."""
ANSWERS = list(FIELDS)[:-1]
SHAPE = (3,) * len(FIELDS)
SIZE = 3 ** len(FIELDS)
VERDICTS = (
    Verdict.EXCLUDED,
    Verdict.NOT_YET,
    Verdict.UNDETERMINED,
    Verdict.REGISTER_WITH_AUDIT,
    Verdict.REGISTER_PROVISIONALLY,
    Verdict.REGISTER_WITHOUT_AUDIT,
)
"""Their order gives the numbers in the signed vector: add at the end, never change."""
PROCESSES = 2
JOINT = 3
"""How many fields, from the first, are the same in one piece of work."""

Codes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


# --- every combination through assess -------------------------------------------------------------


@pytest.fixture(scope="module")
def verdicts() -> Codes:
    """The verdict of every combination as its place in `VERDICTS`; the last field turns fastest."""
    chunks = _on_processes(_assess_all, list(product(range(3), repeat=JOINT)))
    verdicts = np.frombuffer(b"".join(chunks), dtype=np.uint8).reshape(SHAPE)
    for name, count in zip(VERDICTS, np.bincount(verdicts.ravel(), minlength=len(VERDICTS)), strict=True):
        _log.info("%-24s %9d", name, count)
    return verdicts


def _on_processes(work: Callable[[Any], Any], jobs: list[Any]) -> list[Any]:
    # What is made here holds no circles: looking for them in millions of small things took a quarter of the time.
    with ProcessPoolExecutor(max_workers=PROCESSES, initializer=gc.disable) as pool:
        return list(pool.map(work, jobs))


def _assess_all(first: tuple[int, ...]) -> bytes:
    """The verdicts of all combinations that begin with the same answers; those of a first registration are looked at."""
    codes = bytearray()
    place = {verdict: number for number, verdict in enumerate(VERDICTS)}
    for situation in _situations(first):
        try:
            assessment = assess(situation, on=ON)
            _look_at(situation, assessment)
            by_way = {True: assessment.verdict} | {
                allowed: verdict_of(ends(situation, starting_allowed=allowed)) for allowed in (None, False)
            }
        except Exception as fault:
            _name(fault, situation)
            raise
        codes += bytes([place[by_way[allowed]] for allowed in YES_NO])
    return bytes(codes)


def _name(fault: Exception, situation: Situation) -> None:
    """Say of which combination it is."""
    fault.add_note(str(situation.model_dump(exclude_none=True)))


def _situations(first: tuple[int, ...]) -> Iterator[Situation]:
    fixed, free = ANSWERS[:JOINT], ANSWERS[JOINT:]
    base = Situation(**{name: FIELDS[name][number] for name, number in zip(fixed, first, strict=True)})
    for answers in product(*(FIELDS[name] for name in free)):
        yield base.model_copy(update=dict(zip(free, answers, strict=True)))


def _days(way: dict[str, Any]) -> dict[str, Any]:
    return {f"{service}_registered_{part}": value for service in Service for part, value in way.items()}


_CONDITIONS = {Rule.ENTERPRISE_NUMBER, Rule.SEPA_ACCOUNT, Rule.SERVICES}
_NORM = {
    Rule.ACTIVITY,
    Rule.EXPERIENCE,
    Rule.COMPETENCES,
    Rule.SATISFACTION,
    Rule.KNOWLEDGE,
    Rule.INTEGRITY,
}
_CAN_FAIL = _CONDITIONS | _NORM | {Rule.STARTING, Rule.AUDIT_BUREAU}


def _look_at(situation: Situation, assessment: Assessment, *, allowed: bool | None = True) -> None:
    """What must hold of one combination by itself."""
    verdict, s = assessment.verdict, situation
    to_do = [f for f in assessment.findings if f.outcome is Outcome.NOT_MET and f.decides]
    unmet = {f.rule for f in to_do}
    assert (verdict is Verdict.EXCLUDED) == (s.audit_bureau is True)
    assert (Rule.AUDIT_BUREAU in unmet) == (s.audit_bureau is True)
    assert unmet <= _CAN_FAIL
    assert all(_is_answered_no(s, rule) for rule in unmet)
    assert list(assessment.to_do) == to_do
    assert all(each.verdict is verdict for each in assessment.applications)
    if verdict is Verdict.NOT_YET:
        assert unmet
    if verdict.may_register:
        assert not unmet
        assert assessment.applications
        assert (assessment.audit.kind is AuditKind.NONE) == (verdict is Verdict.REGISTER_WITHOUT_AUDIT)
        assert (verdict is Verdict.REGISTER_PROVISIONALLY) == assessment.takes_provisional_path
    if s.provider is Provider.PUBLIC:
        assert assessment.audit.kind is AuditKind.NONE
        assert unmet <= _CONDITIONS | {Rule.AUDIT_BUREAU}
    if s.provider is None:
        assert not unmet & _NORM
    if allowed is False:
        assert not assessment.takes_provisional_path
        assert assessment.finding(Rule.STARTING).outcome is Outcome.NOT_APPLICABLE
    if verdict is Verdict.UNDETERMINED:
        assert assessment.reasons
        asked = next_question(s, on=ON)
        assert asked is not None
        assert getattr(s, asked) is None


def _is_answered_no(situation: Situation, rule: Rule) -> bool:
    """An open answer never makes a finding `not_met`."""
    if rule is Rule.AUDIT_BUREAU:
        return situation.audit_bureau is True
    if rule is Rule.SERVICES:
        return situation.training is False and situation.advice is False
    return getattr(situation, rule) is False


def test_a_beginner_with_a_proof_missing_and_all_else_right_is_registered_provisionally(
    verdicts: Codes,
) -> None:
    right: dict[str, Any] = dict.fromkeys(FIELDS, True) | {
        "provider": Provider.PRIVATE,
        "audit_bureau": False,
    }
    for proofs in product(YES_NO, repeat=2):
        missing = False in proofs
        end = _at(
            verdicts,
            right | dict(zip(PROOFS, proofs, strict=True)),
        )
        no_way_out = _at(verdicts, right | dict(zip(PROOFS, proofs, strict=True)) | {"starting_allowed": False})
        if missing:
            assert end is Verdict.REGISTER_PROVISIONALLY
            assert no_way_out is Verdict.NOT_YET
        elif proofs == (True, True):
            assert end is Verdict.REGISTER_WITH_AUDIT
        else:
            assert end is Verdict.UNDETERMINED


def test_the_counts_are_what_arithmetic_says(verdicts: Codes) -> None:
    """Services: 5 of the 9 pairs hold a yes. Proofs: 5 of the 9 pairs hold a no. Free columns count 3 each."""
    counts = dict(zip(VERDICTS, np.bincount(verdicts.ravel(), minlength=len(VERDICTS)).tolist(), strict=True))
    assert sum(counts.values()) == SIZE
    assert counts[Verdict.EXCLUDED] == 3**13
    assert counts[Verdict.REGISTER_WITHOUT_AUDIT] == 5 * 3**8
    assert counts[Verdict.REGISTER_WITH_AUDIT] == 5 * 3**2
    assert counts[Verdict.REGISTER_PROVISIONALLY] == 5 * 5


def _at(verdicts: Codes, answers: dict[str, Any]) -> Verdict:
    return VERDICTS[int(verdicts[tuple(FIELDS[name].index(answers[name]) for name in FIELDS)])]


def test_an_open_answer_gives_what_its_two_answers_come_to(verdicts: Codes) -> None:
    """For every field of every combination that leaves it open."""
    combined = np.array([[_come_to(a, b) for b in VERDICTS] for a in VERDICTS], dtype=np.uint8)
    for axis, name in enumerate(FIELDS):
        is_open, first, second = (verdicts.take(number, axis=axis) for number in range(3))
        assert np.array_equal(is_open, combined[first, second]), name


def _come_to(one: Verdict, other: Verdict) -> int:
    """What is left to say of completions that end in `one` or in `other`."""
    ends = {one, other}
    if ends == {Verdict.EXCLUDED, Verdict.NOT_YET}:
        return VERDICTS.index(Verdict.NOT_YET)
    return VERDICTS.index(one if len(ends) == 1 else Verdict.UNDETERMINED)


# --- the second opinion: all of, one of ---------------------------------------------------------------


class Answer(NamedTuple):
    """Of every combination at once: whether the answer can still be yes, and whether it can still be no."""

    yes: Flags
    no: Flags


def all_of(*answers: Answer) -> Answer:
    """No as soon as one is no; yes only when all are yes."""
    return Answer(
        reduce(np.logical_and, (each.yes for each in answers)), reduce(np.logical_or, (each.no for each in answers))
    )


def one_of(*answers: Answer) -> Answer:
    """Yes as soon as one is yes; no only when all are no."""
    return Answer(
        reduce(np.logical_or, (each.yes for each in answers)), reduce(np.logical_and, (each.no for each in answers))
    )


def _answer(name: str) -> Answer:
    """The answer to one question along its own axis: open, yes, no; of the provider, whether it is a private one."""
    along = [1] * len(FIELDS)
    along[list(FIELDS).index(name)] = 3
    return Answer(np.array([True, True, False]).reshape(along), np.array([True, False, True]).reshape(along))


def _by_algebra() -> Codes:
    """The verdicts as the source text has them: conditions, the norm or none, and beginners apart."""
    s = {name: _answer(name) for name in FIELDS}
    conditions = all_of(s["enterprise_number"], s["sepa_account"], one_of(s["training"], s["advice"]))
    criteria = all_of(conditions, *(s[name] for name in ("activity", "competences", "knowledge", "integrity")))
    proofs, may_begin = all_of(s["experience"], s["satisfaction"]), all_of(s["starting"], s["starting_allowed"])
    provider, beginner = s["provider"], all_of(criteria, may_begin)
    # Whether a completion can end so when it is no audit bureau. Missing proofs lead those who may begin to a
    # provisional registration, and others nowhere.
    can_end = {
        Verdict.REGISTER_WITHOUT_AUDIT: provider.no & conditions.yes,
        Verdict.REGISTER_WITH_AUDIT: provider.yes & proofs.yes & criteria.yes,
        Verdict.REGISTER_PROVISIONALLY: provider.yes & proofs.no & beginner.yes,
        Verdict.NOT_YET: provider.no & conditions.no
        | provider.yes & (proofs.yes & criteria.no | proofs.no & beginner.no),
    }
    how_many: Codes = reduce(np.add, (possible.astype(np.uint8) for possible in can_end.values()))
    bureau, is_only = s["audit_bureau"], how_many == 1
    opinions = np.full(SHAPE, VERDICTS.index(Verdict.UNDETERMINED), dtype=np.uint8)
    for verdict, possible in can_end.items():
        is_certain = bureau.no if verdict is Verdict.NOT_YET else ~bureau.yes
        opinions[np.broadcast_to(is_only & possible & is_certain, SHAPE)] = VERDICTS.index(verdict)
    opinions[np.broadcast_to(~bureau.no, SHAPE)] = VERDICTS.index(Verdict.EXCLUDED)
    return opinions


def test_the_second_opinion_agrees_on_every_combination(verdicts: Codes) -> None:
    assert not _moved(_by_algebra(), verdicts), "from the algebra to assess"


# --- the table once more, from full answers upwards --------------------------------------------------------

_ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
_ENDS = sorted({row["verdict"] for row in _ROWS})
_SLUGS = {True: "yes", False: "no"}


def _by_table(answers: dict[str, str]) -> str:
    """The verdict of the first row whose every cell is the answer given; "-" means that it does not matter."""
    return next(row["verdict"] for row in _ROWS if all(row[name] in ("-", slug) for name, slug in answers.items()))


def _expected() -> Codes:
    """The table's verdict of every combination: full ones by the table, the rest by their completions.

    Each combination gets the set of ends of its completions as bits, found from full answers upwards: what
    one open answer leaves is what its two answers lead to, together.
    """
    bits = np.zeros(SHAPE, dtype=np.uint8)
    for answers in product((1, 2), repeat=len(FIELDS)):
        values = {name: FIELDS[name][number] for name, number in zip(FIELDS, answers, strict=True)}
        end = _by_table({name: _SLUGS.get(value, value) for name, value in values.items()})
        bits[answers] = 1 << _ENDS.index(end)
    for axis in range(len(FIELDS)):
        lines = np.moveaxis(bits, axis, 0)
        lines[0] = lines[1] | lines[2]
    return np.array([_read(set_of_ends) for set_of_ends in range(1 << len(_ENDS))], dtype=np.uint8)[bits]


def _read(set_of_ends: int) -> int:
    """The completion rule: all excluded; else all the rest not yet; else all one registration; else open."""
    ends = {Verdict(end) for number, end in enumerate(_ENDS) if set_of_ends >> number & 1}
    besides = ends - {Verdict.EXCLUDED}
    if ends == {Verdict.EXCLUDED} or besides == {Verdict.NOT_YET}:
        return VERDICTS.index((besides or ends).pop())
    return VERDICTS.index(ends.pop() if len(ends) == 1 else Verdict.UNDETERMINED)


def test_the_decision_table_agrees_on_every_combination(verdicts: Codes) -> None:
    assert not _moved(_expected(), verdicts), "from the table to assess"


def test_the_decision_table_asks_every_answer_and_reaches_every_end() -> None:
    assert set(_ENDS) == {verdict.value for verdict in VERDICTS if verdict is not Verdict.UNDETERMINED}
    for name, (_, *answers) in FIELDS.items():
        asked = {row[name] for row in _ROWS} - {"-"}
        assert asked
        assert asked <= {_SLUGS.get(answer, answer) for answer in answers}
    assert {_ROWS[-1][name] for name in FIELDS} == {"-"}


# --- the signed verdicts --------------------------------------------------------------------------


def _moved(before: Codes, after: Codes) -> list[str]:
    """How many combinations moved from which verdict to which, most first."""
    moves = Counter(zip(*(codes[before != after].tolist() for codes in (before, after)), strict=True))
    return [
        f"{count:,} situations moved from {VERDICTS[old]} to {VERDICTS[new]}".replace(",", " ")
        for (old, new), count in moves.most_common()
    ]


def test_no_situation_moved_since_the_verdicts_were_signed(verdicts: Codes) -> None:
    if os.environ.get("RENEW_VERDICTS"):
        SIGNED.write_bytes(lzma.compress(verdicts.tobytes(), preset=9 | lzma.PRESET_EXTREME))
    signed = np.frombuffer(lzma.decompress(SIGNED.read_bytes()), dtype=np.uint8).reshape(SHAPE)
    assert not _moved(signed, verdicts)


def test_a_moved_verdict_shows_as_a_count() -> None:
    before = np.array([1, 1, 1, 2], dtype=np.uint8)
    after = np.array([1, 2, 2, 3], dtype=np.uint8)
    assert _moved(before, after) == [
        "2 situations moved from not_yet to undetermined",
        "1 situations moved from undetermined to register_with_audit",
    ]


# --- what does not decide -------------------------------------------------------------------------

BESIDES: dict[str, tuple[Any, ...]] = {
    "access_rights": YES_NO,
    "advice_topic": (None, *AdviceTopic),
}
SAMPLES = 10_000


def test_rights_and_topic_never_move_the_verdict_and_a_way_only_by_whether_beginning_is_allowed(
    verdicts: Codes,
) -> None:
    """Seeded samples of applications; in each, every registration of a way with every value of the other fields."""
    share = SAMPLES // PROCESSES
    found = _on_processes(_walk_every_way, [(seed, share) for seed in range(PROCESSES)])
    for answers, verdict in reduce(list.__add__, found):
        assert _at(verdicts, answers) is verdict, answers


def _walk_every_way(job: tuple[int, int]) -> list[tuple[dict[str, Any], Verdict]]:
    """Sampled answers with what follows from the way, and the verdict of an application that goes it."""
    seed, samples = job
    draw = random.Random(seed)  # noqa: S311
    found = []
    for _ in range(samples):
        answers = {name: draw.choice(FIELDS[name]) for name in ANSWERS} | {"training": True}
        for allowed, ways in WAYS.items():
            for way in ways:
                besides = {name: draw.choice(values) for name, values in BESIDES.items()}
                situation = Situation(**answers | _days(way) | besides)
                try:
                    assessment = assess(situation, on=ON)
                    _look_at(situation, assessment, allowed=allowed)
                except Exception as fault:
                    _name(fault, situation)
                    raise
                found.append((answers | {"starting_allowed": allowed}, assessment.verdict))
    return found
