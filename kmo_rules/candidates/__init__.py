"""An auditor's list of candidates: every row weighed by the same rules as a single case.

A front door of its own: everything outside `kmo_rules` takes from here what has to do with lists.
"""

from kmo_rules.candidates.row import CandidateColumn, CandidateFault, Row, RowFault, row_faults
from kmo_rules.candidates.weighing import Candidate, ListSums, ListTerms, candidate, list_sums

__all__ = [
    "Candidate",
    "CandidateColumn",
    "CandidateFault",
    "ListSums",
    "ListTerms",
    "Row",
    "RowFault",
    "candidate",
    "list_sums",
    "row_faults",
]
