"""An auditor's list of candidates: cells, and every row weighed by the rules."""
