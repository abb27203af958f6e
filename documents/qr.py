"""A text as a QR code: a picture for a screen, a drawing for a page."""

from io import BytesIO

import segno

# Level M: some 15 % of the code may be dirty or torn and it still reads.
_CORRECTION = "m"
_INK = "#17232B"


def qr_png(text: str) -> bytes:
    """A PNG with the quiet margin a camera needs.

    Raises:
        ValueError: the text has more than some 2000 characters.
    """
    drawn = BytesIO()
    segno.make_qr(text, error=_CORRECTION).save(drawn, kind="png", scale=6, border=4)
    return drawn.getvalue()


def qr_svg(text: str) -> str:
    """An SVG without a margin, for a page that is white around it.

    Raises:
        ValueError: as `qr_png`.
    """
    drawn = BytesIO()
    segno.make_qr(text, error=_CORRECTION).save(drawn, kind="svg", border=0, dark=_INK, xmldecl=False)
    return drawn.getvalue().decode("utf-8")
