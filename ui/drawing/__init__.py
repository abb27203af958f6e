"""Charts and drawings, with the colours of the theme."""
