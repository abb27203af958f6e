"""What the rules and the sentences rest on, in words: names of sources, numbers with their units, and how to cite them."""

from wording.sources.citing import (
    checked as checked,
    cited as cited,
    full as full,
    quoted as quoted,
    references as references,
    rests_on as rests_on,
    title as title,
)
from wording.sources.figures import (
    FIGURES as FIGURES,
    THEMES as THEMES,
    figure_value as figure_value,
    provenance as provenance,
    since as since,
)
from wording.sources.names import NAMES as NAMES, REMARKS as REMARKS, SECTIONS as SECTIONS
