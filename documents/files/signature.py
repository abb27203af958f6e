"""An empty, visible signature field that a signing program finds, and that keeps the PDF accessible."""

from dataclasses import dataclass
from io import BytesIO

import pikepdf

from documents.files.text import tidy

_A4_HEIGHT = 841.89  # points
_PRINTED = 4  # annotation flag: the field is on paper too, as PDF/A asks


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, in points from the top left corner."""

    left: float
    top: float
    width: float
    height: float


def with_signature_field(pdf: bytes, box: Box, *, name: str) -> bytes:
    """The one-page PDF with an empty signature field at `box`, directly after the heading `name`.

    `name` is also what a screen reader says for the field. Libraries that sign add the field outside the
    structure tree, which breaks PDF/UA and PDF/A; this adds it inside.

    Raises:
        ValueError: the page has no such heading.
    """
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        tree = document.Root.StructTreeRoot
        field = document.make_indirect(_field(document, box, tidy(name), key=int(tree.ParentTreeNextKey)))
        _tag(document, field, after=tidy(name))
        document.pages[0].obj.Annots = pikepdf.Array([field])
        document.pages[0].obj.Tabs = pikepdf.Name.S  # the tab key follows the structure
        # SigFlags 1: there is a signature field. Nothing is signed yet, so not "append only" (2).
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[field], SigFlags=1)
        # Streams stay as they came: their ends have been seen to.
        document.save(written, deterministic_id=True, compress_streams=False)
    return written.getvalue()


def _field(document: pikepdf.Pdf, box: Box, name: str, *, key: int) -> pikepdf.Dictionary:
    bottom = _A4_HEIGHT - box.top - box.height
    # PDF/A asks for an appearance, so an empty one: the template draws the frame.
    empty = document.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
    empty.BBox = pikepdf.Array([0, 0, box.width, box.height])
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        FT=pikepdf.Name.Sig,
        T=pikepdf.String("signature"),
        TU=pikepdf.String(name),
        Rect=[box.left, bottom, box.left + box.width, bottom + box.height],
        F=_PRINTED,
        P=document.pages[0].obj,
        StructParent=key,
        AP=pikepdf.Dictionary(N=empty),
    )


def _tag(document: pikepdf.Pdf, field: pikepdf.Object, *, after: str) -> None:
    """Put the field in the structure tree as a form element, next to the heading it belongs to."""
    tree = document.Root.StructTreeRoot
    parent = tree.K[0]
    titles = [str(child.get("/T", "")) for child in parent.K]
    if after not in titles:
        raise ValueError("the page has no heading for the signature")
    reference = pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=field, Pg=document.pages[0].obj)
    element = document.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Form, P=parent, K=[reference])
    )
    # The last heading of that name: the title of a declaration might be the same word.
    parent.K.insert(len(titles) - titles[::-1].index(after), element)
    tree.ParentTree.Nums.extend([field.StructParent, element])
    tree.ParentTreeNextKey = int(field.StructParent) + 1
