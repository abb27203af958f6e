"""The case: answers, findings, verdict, route, audit and what to ask next."""
