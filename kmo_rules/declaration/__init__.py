"""The declaration on honour: who signs, the numbers that identify him, and what he declares."""
