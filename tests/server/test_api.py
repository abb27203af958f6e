"""The rules for machines: exactly what the rules say, described as they are, and nothing private whatever is asked."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from kmo_rules import Dossier, Plan, Situation, assess, estimate, from_query, schedule, to_query
from server import api, api_description
from server.api_answers import ANSWERS
from tests.cases import CASES, FORM, TODAY
from tests.server.asking import Answer, ask
from wording.catalogues import Language

SERVER = Starlette(routes=list(api.routes(lambda: TODAY)))
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"    GET (\S+)\n\n```json\n(.*?)```", PAGE, re.DOTALL)


def asked(name: str, query: str, **headers: str) -> Answer:
    return ask(SERVER, f"/api/{name}", query, **headers)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_is_that_of_the_rules_in_every_language(name: str, case: str) -> None:
    rules: dict[str, Any] = {
        "assess": lambda dossier: assess(dossier.situation, on=TODAY),
        "estimate": lambda dossier: estimate(dossier, on=TODAY),
        "schedule": lambda dossier: schedule(dossier, on=TODAY),
    }
    texts, dossier = set(), from_query(to_query(CASES[case])).dossier
    for language in Language:
        said = asked(name, f"{to_query(CASES[case])}&lang={language}").said
        assert said["result"] == json.loads(rules[name](dossier).model_dump_json())
        assert (said["query"], said["language"], said["unusable"]) == (to_query(CASES[case]), language, [])
        assert said["rules"] == said["result"]["rules_version"]
        texts.add(json.dumps(said["texts"]))
    has_texts = any(said["texts"].values())
    assert len(texts) == (len(Language) if has_texts else 1)


def test_every_source_of_a_result_is_named() -> None:
    said = asked("assess", to_query(CASES["full"])).said
    assert set(re.findall(r'"source": "(\w+)"', json.dumps(said["result"]))) == said["sources"].keys()
    assert all(source["title"] for source in said["sources"].values())


@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_private_comes_back(name: str) -> None:
    private = "&".join(f"{field}={text}&private.{field}={text}" for field, text in FORM.items())
    body = asked(
        name, f"{to_query(CASES['full'])}&{private.replace(' ', '+')}&enterprise_number=Zandkorrel"
    ).body.decode()
    assert [text for text in (*FORM.values(), "Zandkorrel") if text in body] == []
    assert json.loads(body)["unusable"] == ["enterprise_number"]


@pytest.mark.parametrize(
    ("query", "fault"),
    [("training=1&v=99", "version"), ("training=1&" * 1_000, "too_long"), ("start=2000-01-01&training=1&v=2", None)],
)
def test_what_cannot_be_read_is_named_by_a_code(query: str, fault: str | None) -> None:
    for name in ANSWERS:
        answer = asked(name, query)
        assert answer.status == (422 if fault else 200)
        assert answer.said.get("fault") == fault


@given(
    names=st.lists(st.sampled_from([*Situation.model_fields, *Plan.model_fields, "v", "lang", "q_v", "x"]), max_size=8),
    texts=st.lists(
        st.one_of(st.text(max_size=12), st.sampled_from(["1", "0", "2027-01-04", "9999-12-31", "1e9", "-1"]))
    ),
)
@settings(max_examples=60, deadline=None)
def test_no_query_is_an_error(names: list[str], texts: list[str]) -> None:
    query = urlencode(list(zip(names, texts, strict=False)))
    for name in ANSWERS:
        answer = asked(name, query)
        assert answer.status in (200, 422)
        assert answer.said


def test_a_day_without_rules_is_named() -> None:
    early = Starlette(routes=list(api.routes(lambda: date(1999, 1, 1))))
    answer = ask(early, "/api/assess", "training=1&v=2")
    assert answer.status == 422
    assert answer.said == {"fault": "not_in_force", "day": "1999-01-01"}


def test_what_a_client_has_stays_right_until_the_day_or_the_case_changes() -> None:
    query = to_query(CASES["full"])
    first = asked("estimate", query)
    assert re.fullmatch(r"private, max-age=\d+", first.headers["cache-control"])
    again = asked("estimate", query, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    tomorrow = Starlette(routes=list(api.routes(lambda: TODAY + timedelta(days=1))))
    others = [
        ask(tomorrow, "/api/estimate", query),
        asked("estimate", f"{query}&lang=fr"),
        asked("assess", query),
        asked("estimate", to_query(CASES["half"])),
    ]
    assert first.headers["etag"] not in {each.headers["etag"] for each in others}


@pytest.mark.parametrize(("address", "answer"), EXAMPLES, ids=[address for address, _ in EXAMPLES])
def test_the_examples_of_the_page_are_true(address: str, answer: str) -> None:
    path, _, query = address.partition("?")
    assert _is_part(json.loads(answer), ask(SERVER, path, query).said)


def _is_part(told: Any, whole: Any) -> bool:
    if isinstance(told, dict):
        return all(name in whole and _is_part(value, whole[name]) for name, value in told.items())
    if isinstance(told, list):
        return len(told) <= len(whole) and all(map(_is_part, told, whole))
    return bool(told == whole)


def test_the_page_has_examples_of_all() -> None:
    assert {address.partition("?")[0].rpartition("/")[2] for address, _ in EXAMPLES} == ANSWERS.keys()


def test_every_parameter_that_is_described_is_read_and_no_other_is_left_out() -> None:
    described = {each["name"]: each["schema"] for each in api_description._parameters()}
    for name, schema in described.items():
        kinds = {"date": ["2027-01-04"], "decimal": ["16.25"]}
        for text in schema.get("enum") or kinds[schema["format"]]:
            reading = from_query(f"{name}={text}")
            assert (reading.unusable, reading.fault) == ((), None), (name, text)
    full = Dossier.model_fields.keys() and {name for case in CASES.values() for name in _names(to_query(case))}
    assert full <= described.keys()


def _names(query: str) -> set[str]:
    return {pair.partition("=")[0] for pair in query.split("&") if pair}


def test_the_description_is_whole() -> None:
    said = ask(SERVER, "/api/openapi.json").said
    assert said["openapi"].startswith("3.1")
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(said)))
    assert referred <= said["components"]["schemas"].keys()
    assert said["paths"].keys() == {f"/api/{name}" for name in ANSWERS}
    for name, each in ANSWERS.items():
        told = asked(name, to_query(CASES["full"])).said
        properties = said["components"]["schemas"][each.result.__name__]["properties"]
        assert told["result"].keys() == properties.keys()
        answer = said["paths"][f"/api/{name}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        assert told.keys() == set(answer["required"])
