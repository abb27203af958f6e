"""An auditor's list of candidates: every row weighed by the same rules as a single case.

A front door of its own: everything outside `kmo_rules` takes from here what has to do with lists.
"""

from kmo_rules.candidates.cells import CandidateColumn, CandidateFault, CellFault
from kmo_rules.candidates.row import Candidate, ListTerms, candidate

__all__ = ["Candidate", "CandidateColumn", "CandidateFault", "CellFault", "ListTerms", "candidate"]
