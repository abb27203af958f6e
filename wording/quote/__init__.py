"""The auditor's quote in words."""
