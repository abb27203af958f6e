"""The sworn declaration: who signs, the numbers that identify him, and what he declares."""
