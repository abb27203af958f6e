"""The declaration on a screen: the form, the papers, the signed file."""
