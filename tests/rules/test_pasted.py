"""Links as people pass them on: what a mail, a filter or a sentence does to one is undone, and nothing else is taken."""

import quopri
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from urllib.parse import quote as escaped

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kmo_rules import (
    PASTED_LONGEST,
    Dossier,
    Reading,
    ReadingFault,
    from_pasted,
    quote_to_query,
    to_query,
    unescaped,
)
from kmo_rules.quote import Quote

CASE = Dossier.model_validate(
    {
        "situation": {
            "provider": "private",
            "audit_bureau": False,
            "training": True,
            "advice": False,
            "training_registered_as": "full",
            "training_registered_until": date(2027, 3, 1),
        },
        "plan": {"hours_expected": Decimal("16.5"), "vat": "included"},
    }
)
OFFER = Quote.model_validate(
    {"scope": "advice", "hourly_price": Decimal("149.95"), "day_hours": Decimal("7.6"), "vat": "excluded"}
)
ADDRESS = f"https://wijzer.example/resultaat?lang=nl&{to_query(CASE)}"
OFFERED = f"https://wijzer.example/offerte?lang=fr&{quote_to_query(OFFER)}"


def _proofpoint_2(link: str) -> str:
    kept = escaped(link, safe="/").replace("-", "%2D").replace("_", "%5F")
    return f"https://urldefense.proofpoint.com/v2/url?u={kept.replace('%', '-').replace('/', '_')}&d=DwMFaQ&c=q3c&v=3"


def _safe(link: str) -> str:
    """As Outlook wraps it, with a version of its own behind it."""
    data = "data=05%7C02%7Cjan%40voorbeeld.be%7C9f%7C0%7C638%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4w%3D%3D"
    return f"https://eur01.safelinks.protection.outlook.com/?url={escaped(link, safe='')}&{data}&sdata=a%2Bb%3D&reserved=0&v=2"


WRAPPED: dict[str, Callable[[str], str]] = {
    "as it is": lambda link: link,
    "what stands behind the ?": lambda link: link.partition("?")[2],
    "with a place on the page": lambda link: link + "#uw-resultaat",
    "with tracking behind it": lambda link: link + "&fbclid=IwAR0x&utm_source=nieuwsbrief&gclid=1",
    "with tracking before it": lambda link: link.replace("?", "?utm_medium=mail&"),
    "a point behind it": lambda link: link + ".",
    "a comma behind it": lambda link: f"Zie {link}, en bel mij.",
    "between brackets": lambda link: f"Mijn antwoorden ({link}) vindt u hier.",
    "between angle brackets": lambda link: f"<{link}>",
    "between quotation marks": lambda link: f"Dit is „{link}”, en dat is ‘{link}’.",
    "behind a question": lambda link: f"Kunt u dit eens bekijken? {link} Klopt dit?",
    "in Markdown": lambda link: f"[{link}]({link})",
    "with words in Markdown": lambda link: f"[mijn antwoorden]({link})",
    "as the source of a page": lambda link: f'<p><a href="{link.replace("&", "&amp;")}">Open</a></p>',
    "& escaped": lambda link: link.replace("&", "&amp;"),
    "& escaped twice": lambda link: link.replace("&", "&amp;amp;"),
    "& as a number": lambda link: link.replace("&", "&#38;"),
    "& as another number": lambda link: link.replace("&", "&#x26;"),
    "&reg taken for a sign": lambda link: link.replace("&reg", "®"),
    "soft hyphens": "\u00ad".join,
    "invisible spaces": "\u200b".join,
    "spaces around the &": lambda link: link.replace("&", " & "),
    "twice in one text": lambda link: f"{link}\n\nen nog eens:\n{link}",
    "quoted in an answer": lambda link: f"> Beste,\n>\n> {link}\n>\n> Groeten",
    "wrapped by Outlook": _safe,
    "wrapped by Outlook and escaped": lambda link: _safe(link).replace("&", "&amp;"),
    "wrapped by Outlook twice": lambda link: _safe(_safe(link)),
    "wrapped by Proofpoint 1": lambda link: (
        f"https://urldefense.proofpoint.com/v1/url?u={escaped(link, safe='')}&k=x%3D%3D"
    ),
    "wrapped by Proofpoint 2": _proofpoint_2,
    "wrapped by Proofpoint 2 inside Outlook": lambda link: _safe(_proofpoint_2(link)),
    "wrapped by Proofpoint 3": lambda link: f"https://urldefense.com/v3/__{link}__;!!Ab3d!xY-z_9$",
    "wrapped by Proofpoint 3, cut off": lambda link: f"https://urldefense.com/v3/__{link}",
    "wrapped by Google": lambda link: (
        f"https://www.google.com/url?q={escaped(link, safe='')}&sa=D&source=editors&usg=AO"
    ),
    "wrapped by Google, unescaped": lambda link: f"https://www.google.com/url?sa=t&url={link}",
    "wrapped by Facebook": lambda link: f"https://l.facebook.com/l.php?u={escaped(link, safe='')}&h=AT0",
    "wrapped by Barracuda": lambda link: (
        f"https://linkprotect.cudasvc.com/url?a={escaped(link, safe='')}&c=E,1,x&typo=1"
    ),
    "wrapped by Cisco": lambda link: f"https://secure-web.cisco.com/1aB-c/{escaped(link, safe='')}",
    "as the source of a mail": lambda link: quopri.encodestring(f"Mijn antwoorden: {link}".encode()).decode(),
    "as the source of a mail with a page": lambda link: quopri.encodestring(
        f'<p><a href="{link.replace("&", "&amp;")}">Open</a></p>'.encode()
    ).decode(),
    "escaped whole": lambda link: escaped(link, safe=""),
    "escaped whole, three times": lambda link: escaped(escaped(escaped(link, safe=""), safe=""), safe=""),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_a_link_is_read_however_it_was_passed_on(name: str) -> None:
    assert from_pasted(WRAPPED[name](ADDRESS)) == Reading(dossier=CASE)


@pytest.mark.parametrize("name", WRAPPED)
def test_a_link_of_a_quote_is_found_and_is_no_dossier(name: str) -> None:
    assert from_pasted(WRAPPED[name](OFFERED)) == Reading(quote=OFFER, fault=ReadingFault.QUOTE)


def test_a_link_that_holds_both_gives_both() -> None:
    assert from_pasted(f"{ADDRESS}&{quote_to_query(OFFER)}") == Reading(dossier=CASE, quote=OFFER)


@pytest.mark.parametrize("place", range(len("https://"), len(ADDRESS)))
def test_a_link_broken_anywhere_over_two_lines_is_read_among_other_words(place: int) -> None:
    text = f"Beste,\n\nKunt u dit bekijken?\n{ADDRESS[:place]}\n{ADDRESS[place:]}\nGroeten, Jan"
    assert from_pasted(text) == Reading(dossier=CASE)


@pytest.mark.parametrize("width", [20, 40, 76])
@pytest.mark.parametrize("name", ["as it is", "wrapped by Outlook", "wrapped by Proofpoint 2", "& escaped"])
def test_a_link_broken_over_many_lines_is_read(name: str, width: int) -> None:
    link = WRAPPED[name](ADDRESS)
    lines = [link[start : start + width] for start in range(0, len(link), width)]
    assert from_pasted("Mijn antwoorden:\n" + "\r\n  ".join(lines) + "\r\nDank u!") == Reading(dossier=CASE)


def test_of_two_cases_the_fuller_one_counts_and_of_equal_ones_the_first() -> None:
    other = ADDRESS.replace("training=1", "training=0")
    assert from_pasted(f"{ADDRESS} {other}").dossier == CASE
    assert from_pasted(f"https://wijzer.example/?training=0&v=1 {ADDRESS}").dossier == CASE


# --- what is not ours -----------------------------------------------------------------------------

NOTHING = (
    "a=b",
    "mail: totaal = 3",
    "Hallo, ik heb een vraag over training=",
    "https://www.example.com/watch?v=1",
    "https://www.example.com/?v=9&utm_source=x",
    "https://wijzer.example/resultaat?lang=nl",
    "https://wijzer.example/",
    "?fbclid=IwAR0x",
    "https://aka.ms/abc",
    "q_v=1",
    "=",
    "?=",
    "&&&",
    "%",
    "https://[half=1",
    "http://\u2100.com/?a=1",
)


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_without_anything_of_ours_is_said_to_be_so(text: str) -> None:
    reading = from_pasted(text)
    assert (reading.dossier, reading.quote, reading.fault) == (None, None, ReadingFault.NOTHING)


def test_names_of_ours_with_values_of_others_are_named_and_nothing_is_taken() -> None:
    reading = from_pasted("https://zoeken.example/?start=10&training=yes")
    assert (reading.dossier, reading.fault) == (None, ReadingFault.NOTHING)
    assert reading.unusable == ("start", "training")


def test_a_link_that_only_its_filter_can_open_is_said_to_be_so() -> None:
    sealed = "https://protect-eu.mimecast.com/s/AbC3dEfGh?domain=wijzer.example"
    assert from_pasted(f"Zie {sealed}.").fault is ReadingFault.SEALED
    assert from_pasted(sealed.replace("mimecast", "us-3.mimecastprotect")).fault is ReadingFault.SEALED


def test_a_link_of_a_version_to_come_is_refused_also_among_words() -> None:
    reading = from_pasted("Zie https://wijzer.example/?training=1&training_as=full&v=7.")
    assert (reading.dossier, reading.fault) == (None, ReadingFault.VERSION)


def test_a_link_that_was_cut_off_is_read_and_said_to_be_cut() -> None:
    cut = from_pasted(ADDRESS.partition("&provider")[0])
    assert cut.dossier is not None
    assert (cut.dossier.situation.advice, cut.is_cut, cut.fault) == (False, True, None)


@pytest.mark.parametrize("link", [ADDRESS, OFFERED], ids=["a case", "a quote"])
def test_a_link_cut_off_anywhere_says_so(link: str) -> None:
    """Also where only the last answer is missing: nothing of ours stands behind the version."""
    first = link.index("=", link.index("lang=") + 5) + 2
    for end in range(first, len(link)):
        reading = from_pasted(link[:end])
        assert reading.is_cut or reading.unusable, link[:end]


# --- how long a text may be, and how long it may take ----------------------------------------------


def test_a_text_that_is_too_long_is_not_looked_at() -> None:
    class Unread(str):
        """A text that fails as soon as anybody looks at more than its length."""

        __slots__ = ()

        def __iter__(self) -> Iterator[str]:
            raise AssertionError("somebody read it")

    assert from_pasted(Unread("x" * (PASTED_LONGEST + 1))).fault is ReadingFault.TOO_LONG
    assert from_pasted((ADDRESS + " ").ljust(PASTED_LONGEST, "x")).dossier == CASE


def test_no_text_makes_us_read_more_than_a_few_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted instead of timed: every address that is looked at costs about the same."""
    from kmo_rules.link import pasted

    read: list[str] = []

    def count(pairs: Iterable[tuple[str, str]]) -> Reading:
        read.append(str(list(pairs)))
        return Reading()

    monkeypatch.setattr(pasted, "read_link", count)
    texts = ("training=1?&" * 800, "training=1 " * 900, "training=%253F" * 700, ("x" * 300 + "?training=1 ") * 31)
    for text in texts:
        read.clear()
        from_pasted(text)
        assert 0 < len(read) <= 1_000
        assert sum(map(len, read)) < 4_000_000


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(st.characters(), max_size=300),
        st.lists(
            st.sampled_from(
                [
                    "training=1",
                    "&",
                    "?",
                    "%3F",
                    "%",
                    "v=1",
                    "&amp;",
                    "http://",
                    "url=",
                    " ",
                    "\n",
                    "-3D",
                    "/v3/__",
                    "\ud800",
                ]
            ),
            max_size=40,
        ).map("".join),
    )
)
@example("\ud800=1&training=\udfff")
def test_no_text_raises_and_what_it_gives_is_a_dossier_or_a_fault(text: str) -> None:
    reading = from_pasted(text)
    assert (reading.dossier is None) == (reading.fault is not None)


def test_unescaped_leaves_ordinary_words_alone() -> None:
    assert unescaped("Jansen & Zonen® – 50 % korting") == "Jansen & Zonen® – 50 % korting"
