"""What the rules and the sentences rest on, in words: names of sources, numbers with their units, and how to cite them."""

from wording.sources.citing import checked, cited, full, quoted, references, rests_on, title
from wording.sources.figures import FIGURES, THEMES, figure_value, provenance, since
from wording.sources.names import NAMES, REMARKS, SECTIONS

__all__ = [
    "FIGURES",
    "NAMES",
    "REMARKS",
    "SECTIONS",
    "THEMES",
    "checked",
    "cited",
    "figure_value",
    "full",
    "provenance",
    "quoted",
    "references",
    "rests_on",
    "since",
    "title",
]
