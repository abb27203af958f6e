"""A dossier and a quote as the query of a link, and a dossier as a code that can be spoken, and back."""
