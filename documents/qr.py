"""A text as a QR code, drawn."""

from io import BytesIO

import segno

# Level M: some 15 % of the code may be dirty or torn and it still reads.
_CORRECTION = "m"
_INK = "#17232B"


def qr_svg(text: str, *, margin: int = 0) -> str:
    """An SVG with as many white modules around it: a camera needs four, a page that is white around it none.

    Raises:
        ValueError: the text has more than some 2000 characters.
    """
    drawn = BytesIO()
    segno.make_qr(text, error=_CORRECTION).save(
        drawn, kind="svg", border=margin, dark=_INK, light="#FFFFFF" if margin else None, xmldecl=False
    )
    return drawn.getvalue().decode("utf-8")
