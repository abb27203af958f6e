"""The auditor's quote: its work, its totals, its link, and an own grid of hours."""
