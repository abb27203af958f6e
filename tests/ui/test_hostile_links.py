"""What others wrote into a link or a code field cannot become a link of ours, nor an error."""

import pytest

from kmo_rules import ReadingFault
from ui import link as share
from ui import page


@pytest.mark.parametrize(
    "name", ["x\n\n[klik](https://evil.example)\n\n", "a`[klik](https://evil.example)`", "# kop\n\n# kop"]
)
def test_a_name_from_a_link_stays_code_on_one_line(name: str) -> None:
    shown = page.code_words([name])
    assert "\n" not in shown
    assert shown.startswith("`")
    assert shown.endswith("`")
    assert shown.count("`") == 2


@pytest.mark.parametrize("text", ["http://[a=1", "http://\u2100.com/?a=1", "?=", "=", "https://x/?" + "a=1&" * 900])
def test_no_pasted_text_is_an_error(text: str) -> None:
    reading = share.read(text)
    assert reading.dossier is not None or isinstance(reading.fault, ReadingFault)


def test_a_pasted_address_is_read_with_or_without_its_host() -> None:
    whole = share.read("https://example.be/resultaat?lang=fr&training=1&v=1#top")
    assert whole == share.read("training=1&v=1")
    assert whole.dossier is not None
    assert whole.dossier.situation.training is True
