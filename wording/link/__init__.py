"""A code or a link in words: reading it aloud, reading what people type and paste, and why it opens nothing."""

from wording.link.faults import FAULTS as FAULTS, refusal as refusal
from wording.link.reading import read as read
from wording.link.remarks import remarks as remarks, unusable as unusable
from wording.link.spelling import signs as signs, spelled as spelled
