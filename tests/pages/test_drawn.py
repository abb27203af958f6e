"""A declaration that is signed on the screen: what follows from the lines that a tab sent."""

import base64
import json
import zipfile
from email import policy
from email.parser import BytesParser
from io import BytesIO
from typing import Any

import pikepdf
from streamlit.testing.v1 import AppTest

from kmo_rules import Declarant, declarations
from tests.cases import TODAY
from tests.documents.samples import faults
from tests.pages.visits import FORM, answer, case, fill, go, handed, made, offers, open_screen, said
from ui.declaration import drawn

BOTH = case()
SIGNATURE = "60,120 90,200 140,60;300,100 420,140"


def draw(lines: str = SIGNATURE) -> AppTest:
    """Fill in the form and sign the declaration of training."""
    at = fill(open_screen("verklaring", BOTH))
    who = Declarant(**FORM, bic="", signed_on=TODAY)
    training, _advice = declarations(who, BOTH.situation, on=TODAY)
    at.session_state["private.ink_training"] = f"{drawn._mark(training)}:{lines}"
    return at.run()


def shown(at: AppTest) -> list[str]:
    """What each place to draw in shows."""
    found: list[dict[str, Any]] = [
        json.loads(node.proto.json) for node in at.get("bidi_component") if node.proto.component_name == drawn.PAD
    ]
    return [data["ink"] for data in found]


def signed_papers(at: AppTest) -> list[str]:
    return [key for key in offers(at) if "drawn" in key]


def test_the_signature_is_in_the_paper_and_in_the_mail_of_its_own_service_only() -> None:
    at = draw()
    assert sorted(signed_papers(at)) == ["mail_drawn_training", "pdf_drawn_training", "share_drawn_training"]
    assert shown(at) == [SIGNATURE, ""]
    pdf = made(at, "pdf_drawn_training")
    assert faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        alternatives = [str(part.Alt) for part in document.Root.StructTreeRoot.K[0].K if "/Alt" in part]
    assert alternatives == ["Handtekening van Griet Handtekening, op een scherm gezet"]
    mail = BytesParser(policy=policy.default).parsebytes(made(at, "mail_drawn_training"))
    assert "De handtekening is op een scherm gezet." in mail.get_body().get_content()
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == pdf
    assert attached.get_filename() == "verklaring-op-eer-opleiding-ondertekend-op-scherm.pdf"
    shared = handed(at, "share_drawn_training")
    assert (shared["title"], base64.b64decode(shared["file"])) == (mail["Subject"], pdf)
    with zipfile.ZipFile(BytesIO(made(at, "everything"))) as together:
        assert together.read(attached.get_filename() or "") == pdf
        assert "verklaring-op-eer-opleiding-mail.eml" in together.namelist()
        assert "verklaring-op-eer-advies-mail.txt" in together.namelist()
    assert made(at, "pdf_training") != pdf, "the one to sign on paper stays as it is"


def test_another_word_in_the_declaration_takes_the_signature_away_and_says_so() -> None:
    at = draw()
    at.text_input(key="private.function").input("bestuurder").run()
    assert "nadat u tekende" in said(at).partition("Verklaring voor:")[0], "where the fields are"
    assert (signed_papers(at), shown(at)) == ([], ["", ""])


def test_a_slip_of_the_finger_signs_nothing_and_says_so() -> None:
    at = draw("5,5 9,9")
    assert "nog te klein" in said(at)
    assert signed_papers(at) == []


def test_another_language_leaves_the_signature_and_nobody_is_promised_that_it_is_accepted() -> None:
    at = draw()
    assert "zegt geen bron" in said(at.expander(key="draw_training"))
    at.session_state["language"] = "fr"
    assert shown(at.run()) == [SIGNATURE, ""]


def test_who_signed_on_the_screen_has_one_way_to_send_it_in_sight() -> None:
    at = draw()
    folded = at.main.get_by_key("by_hand_training")
    assert "Open een mail in uw eigen mailprogramma" in said(folded)
    assert "Of maak een mail met het ondertekende bestand erin" not in said(folded)


def test_the_paper_without_the_signature_says_that_it_has_none() -> None:
    """After signing, the first button still gave the unsigned paper under the name it had before."""
    screens = {"signed": draw(), "unsigned": fill(open_screen("verklaring", BOTH))}
    labels = {
        name: next(
            json.loads(node.proto.json)["label"] for node in at.get("bidi_component") if '"pdf_' in node.proto.json
        )
        for name, at in screens.items()
    }
    assert labels == {
        "signed": "Download ze zonder handtekening (PDF)",
        "unsigned": "Download de verklaring (PDF)",
    }


def test_an_answer_that_was_changed_elsewhere_takes_the_signature_away_and_says_so_in_sight() -> None:
    at = draw()
    at = go(answer(go(at, "voorwaarden"), "satisfaction", "no"), "voorwaarden")
    at = go(answer(at, "starting", "yes"), "verklaring")
    assert "nadat u tekende" in said(at).partition("Verklaring voor:")[0]
