"""What makes the files: PDF, mail, calendar, ZIP, sheets. Knows no rules and no wording."""
