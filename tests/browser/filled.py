"""A tab in which every field was filled in, as it remembers itself; what is private holds one word of its own."""

from typing import Final

GRAIN: Final = "Zandkorrel"
"""Stands in every text of the visitor, and nowhere else."""

FILLED: Final[dict[str, str]] = {
    "answer.provider": "private",
    "answer.audit_bureau": "no",
    "answer.training": "yes",
    "answer.advice": "yes",
    "answer.advice_topic": "other",
    "answer.training_registered_as": "full",
    "answer.training_registered_until": "23 februari 2029",
    "answer.advice_registered_as": "provisional",
    "answer.advice_registered_until": "2028-03-01",
    "answer.enterprise_number": "yes",
    "answer.sepa_account": "yes",
    "answer.access_rights": "unknown",
    "answer.activity": "yes",
    "answer.experience": "yes",
    "answer.competences": "yes",
    "answer.satisfaction": "yes",
    "answer.knowledge": "yes",
    "answer.integrity": "yes",
    "answer.starting": "no",
    "plan.start": "4/1/2027",
    "plan.hours_low": "12",
    "plan.hours_expected": "16,5",
    "plan.hours_high": "20.75",
    "plan.hourly_price": "149,95",
    "plan.vat": "excluded",
    "private.legal_name": f"{GRAIN} BV",
    "private.enterprise_number": "0403.170.701",
    "private.iban": "BE71 0961 2345 6769",
    "private.bic": "GKCCBEBB",
    "private.signatory": f"Griet {GRAIN}",
    "private.function": "zaakvoerder",
    "private.place": "Oostkamp",
    "private.signed_on": "20-11-2026",
    "private.email": "griet@zandkorrel.example",
    "overview_private": "1",
    "quote.scope": "advice",
    "quote.unit": "days",
    "quote.vat": "included",
    "quote.day_hours": "7,5",
    "quote.hourly_price": "140",
    "quote.travel": "99,50",
    "quote.discount": "50",
    "quote.starting": "1",
    "quote.is_offer": "1",
    "quote.client": f"Klant {GRAIN}",
    "quote.bureau": f"Bureau {GRAIN}",
    "quote.number": "A-17",
    "quote.valid_until": "31 januari 2027",
    "quote.training_expected": "4",
    "quote.advice_low": "1",
    "quote.advice_expected": "2,25",
    "quote.advice_high": "3",
    "quote.combined_preparation": "1",
    "quote.grid": f"grootte;dienst;uren\nklein;advies;3\n{GRAIN};samen;20",
    "quote.grid_size": GRAIN,
    "frame.query": "",
    "frame.quote": "",
    "language": "nl",
}

UNREADABLE: Final[dict[str, str]] = FILLED | {
    "answer.training_registered_until": "31/02/2027",
    "plan.start": "morgen",
    "plan.hours_expected": "1.000",
    "plan.hourly_price": "gratis",
    "private.signed_on": "13/13/2026",
    "quote.advice_low": "een dag",
    "quote.valid_until": "1/12",
}
"""The same with days and numbers that nobody can read."""

DECLARED: Final[dict[str, str]] = {name: text for name, text in FILLED.items() if name.startswith("private.")} | {
    "form.asked": "1"
}
"""A form that was filled in, and its declaration asked for: the papers are there."""
