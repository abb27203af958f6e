"""Ready means that a visitor would be served well; draining that nobody new should come."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette

from kmo_rules import rules_version
from server import health
from tests.cases import TODAY
from tests.server.asking import ask
from wording import catalogues
from wording.catalogues import Language, gaps


def server(on: date = TODAY) -> Starlette:
    return Starlette(routes=list(health.Health(lambda: on).routes()))


@pytest.fixture
def outgoing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(health.DRAIN, str(tmp_path / "drain"))
    return tmp_path / "drain"


def test_who_can_be_told_to_drain_is_behind_a_balancer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(health.DRAIN, raising=False)
    assert not health.is_behind_a_balancer()
    monkeypatch.setenv(health.DRAIN, "/run/drain")
    assert health.is_behind_a_balancer()


@pytest.mark.parametrize("path", ["/health", "/health/ready"])
def test_a_replica_that_can_make_a_declaration_is_ready(path: str) -> None:
    answer = ask(server(), path)
    assert (answer.status, answer.said["status"]) == (200, "ready")
    assert answer.said["rules"] == rules_version()
    assert answer.said["software"] == health.SOFTWARE
    assert answer.headers["cache-control"] == "no-store"


def test_it_is_looked_at_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[date] = []
    monkeypatch.setattr(health, "missing_on", lambda day: looked.append(day) or [])
    one = server()
    assert {ask(one, "/health/ready").status for _ in range(3)} == {200}
    assert looked == [TODAY]


def _break_rules(patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setattr(health.Law, "on", lambda _day: 1 / 0)


def _break_language(patch: pytest.MonkeyPatch, folder: Path) -> None:
    for language in Language:
        written = folder / language / "LC_MESSAGES" / "messages.po"
        written.parent.mkdir(parents=True)
        kept = catalogues.po_file(language) if language is not Language.DUTCH else None
        text = kept.read_text(encoding="utf-8") if kept else ""
        written.write_text(
            text + ('\nmsgid "Nieuw"\nmsgstr ""\n' if language is Language.FRENCH else ""), encoding="utf-8"
        )
    patch.setattr(catalogues, "LOCALES", folder)


def _break_paper(patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setattr(health, "declaration_pdf", lambda _sheet: 1 / 0)


@pytest.mark.parametrize(
    ("spoil", "name"), [(_break_rules, "rules"), (_break_language, "languages"), (_break_paper, "declaration")]
)
def test_one_that_cannot_says_what_it_lacks_and_lives(
    spoil: Callable[[pytest.MonkeyPatch, Path], None], name: str, tmp_path: Path
) -> None:
    one = server()
    with pytest.MonkeyPatch.context() as patch:
        spoil(patch, tmp_path)
        answer = ask(one, "/health/ready")
        assert (answer.status, answer.said["status"]) == (503, "not ready")
        assert name in answer.said["missing"]
        assert ask(one, "/health/live").status == 200
    assert ask(one, "/health/ready").status == 200, "once it is mended it is ready"


def test_one_that_is_to_be_replaced_says_so_and_lives(outgoing: Path) -> None:
    one = server()
    assert ask(one, "/health/ready").status == 200
    outgoing.touch()
    answer = ask(one, "/health/ready")
    assert (answer.status, answer.said["status"]) == (404, "draining")  # what HAProxy's disable-on-404 waits for
    assert ask(one, "/health/live").status == 200
    outgoing.unlink()
    assert ask(one, "/health/ready").status == 200


def test_nothing_of_the_machine_is_told() -> None:
    assert "/" not in json.dumps(ask(server(), "/health/ready").said).replace("\\/", "")


@pytest.mark.parametrize("language", Language)
def test_no_language_has_gaps(language: Language) -> None:
    assert gaps(language) == 0
