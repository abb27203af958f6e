"""The auditor's quote on paper and as a sheet."""
