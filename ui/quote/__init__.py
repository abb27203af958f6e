"""The auditor's quote on a screen."""
