"""A dossier as the query of a link and as a code that can be spoken, and back."""
