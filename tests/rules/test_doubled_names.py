"""A name that stands twice in a link says nothing when it says two things, and is named; said twice alike, it counts."""

from typing import Any

import pytest

from kmo_rules.link.fields import Field, Part
from kmo_rules.link.query import read_link
from kmo_rules.link.reading import Reading
from kmo_rules.link.versions import DOSSIER, QUOTE

FIELDS = [
    pytest.param(part, field, id=part.prefix + field.name) for part in (DOSSIER, QUOTE) for field in part.newest.fields
]


def two_texts(field: Field) -> tuple[str, str]:
    """The last value a field can have, and another text: its first value, or for a switch what it never says."""
    domain = field.domain
    return domain.text(domain.at(domain.size - 1)), domain.text(domain.at(0)) if domain.size > 1 else "0"


def said(part: Part[Any], field: Field, *texts: str) -> Reading:
    """What a link of our newest version says that has this name once for each text."""
    return read_link(
        [(part.prefix + "v", str(len(part.versions))), *((part.prefix + field.name, text) for text in texts)]
    )


@pytest.mark.parametrize(("part", "field"), FIELDS)
def test_two_values_of_one_name_are_no_value(part: Part[Any], field: Field) -> None:
    one, other = two_texts(field)
    for texts in ((one, other), (other, one), (one, other, one)):
        reading = said(part, field, *texts)
        assert (reading.dossier, reading.quote) == (None, None)
        assert reading.unusable == (part.prefix + field.name,)


@pytest.mark.parametrize(("part", "field"), FIELDS)
def test_the_same_value_twice_is_that_value(part: Part[Any], field: Field) -> None:
    one, _ = two_texts(field)
    assert said(part, field, one, one) == said(part, field, one)
    assert said(part, field, one).unusable == ()
    assert said(part, field, one) != said(part, field)
