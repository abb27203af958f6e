"""The case on a screen: questions, the verdict card, a call."""
