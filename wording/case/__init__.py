"""The case in words: questions, answers, findings, verdicts, audits and steps."""
