"""An auditor's list of candidates: every row weighed by the same rules as a single case.

A front door of its own: everything outside `kmo_rules` takes from here what has to do with lists.
"""

from kmo_rules.candidates.row import (
    CandidateColumn as CandidateColumn,
    CandidateFault as CandidateFault,
    Row as Row,
    RowFault as RowFault,
    row_faults as row_faults,
)
from kmo_rules.candidates.weighing import (
    Candidate as Candidate,
    ListSums as ListSums,
    ListTerms as ListTerms,
    candidate as candidate,
    list_sums as list_sums,
)
