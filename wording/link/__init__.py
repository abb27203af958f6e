"""A code or a link in words: reading it aloud, reading what people type and paste, and why it opens nothing."""

from wording.link.faults import FAULTS, refusal
from wording.link.reading import read
from wording.link.spelling import signs, spelled

__all__ = ["FAULTS", "read", "refusal", "signs", "spelled"]
