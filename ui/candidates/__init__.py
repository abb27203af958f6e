"""An auditor's list on a screen."""
