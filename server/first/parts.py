"""What a plain page is made of, in the reader's language: values for assets/templates/first/body.html, nothing else."""

from dataclasses import dataclass
from typing import ClassVar

from wording.case.verdict_card import VerdictCard


@dataclass(frozen=True)
class Text:
    """A paragraph; a quiet one says where something is written."""

    kind: ClassVar = "text"
    text: str
    is_quiet: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading inside the screen."""

    kind: ClassVar = "heading"
    text: str


@dataclass(frozen=True)
class Notice:
    """What is to be known first."""

    kind: ClassVar = "notice"
    text: str


@dataclass(frozen=True)
class Card:
    """The answer, and what to do now."""

    kind: ClassVar = "card"
    verdict: VerdictCard
    action_title: str
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under their headers."""

    kind: ClassVar = "table"
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Listing:
    """Sentences in a list."""

    kind: ClassVar = "list"
    items: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """A step: what, who, and what to know."""

    title: str
    who: str
    text: str


@dataclass(frozen=True)
class Steps:
    """The steps in order."""

    kind: ClassVar = "steps"
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Choice:
    """A question with its answers as (value in the address, words, whether it is chosen)."""

    kind: ClassVar = "choice"
    name: str
    text: str
    help: str
    answers: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Entry:
    """A day or a number to type, in the way of the browser's own field; `value` as it stands in an address."""

    kind: ClassVar = "entry"
    name: str
    text: str
    help: str
    value: str
    type: str
    least: str
    most: str
    step: str = ""


@dataclass(frozen=True)
class Folded:
    """Fields that few need, folded under a line."""

    kind: ClassVar = "folded"
    title: str
    fields: tuple["Choice | Entry", ...]
    is_open: bool


@dataclass(frozen=True)
class Form:
    """Fields whose values go into the address of the next screen, after the hidden ones and before the version."""

    kind: ClassVar = "form"
    fields: tuple[Choice | Entry | Folded, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    here: str
    here_label: str
    next: str
    next_label: str


Part = Text | Heading | Notice | Card | Table | Listing | Steps | Form
