"""What of an old or damaged link could not be used, and what to check."""

from collections.abc import Callable, Iterable, Iterator

from kmo_rules import Reading
from wording.catalogues import N_, Language, translated
from wording.link.faults import refusal

_CUT = N_("Het einde van deze link ontbreekt. Controleer of uw antwoorden er alle staan, of vraag de link opnieuw.")
_FOR_BOTH = N_(
    "Deze link of code is van vroeger en heeft één laatste dag. Die staat nu bij opleiding en bij "
    "advies. Controleer op het eerste scherm of dat voor beide klopt."
)
_NONE_TAKEN = N_("Deze onderdelen van de link konden wij niet gebruiken: {names}.")
_REST_TAKEN = N_("Deze onderdelen van de link konden wij niet gebruiken: {names}. De rest is overgenomen.")


def remarks(reading: Reading, named: Callable[[Iterable[str]], str], language: Language) -> Iterator[str]:
    """What there is to say of a link that was opened, a sentence each; `named` writes names that somebody else wrote."""
    if reading.fault is not None:
        yield refusal(reading.fault, language)
    if reading.is_cut:
        yield translated(_CUT, language)
    if reading.is_for_both:
        yield translated(_FOR_BOTH, language)
    names = named(reading.unusable)
    if names:
        is_all = reading.dossier is None and reading.quote is None
        yield translated(_NONE_TAKEN if is_all else _REST_TAKEN, language, names=names)


def unusable(names: str, language: Language) -> str:
    """The parts of a link or code that could not be used, where nothing of it could."""
    return translated(_NONE_TAKEN, language, names=names)
