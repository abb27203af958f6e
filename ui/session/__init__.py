"""What a visitor's session holds: answers, language, day, and the tab's own memory."""
