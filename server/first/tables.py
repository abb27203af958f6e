"""A table in the reader's language, without columns that would be empty."""

from server.first.parts import Table
from wording.catalogues import Language, translated


def table(caption: str, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], language: Language) -> Table:
    """Rows under their headers; caption and header are the Dutch texts.

    >>> table("Kosten", ("Wat", "Leeg"), (("Audit", ""),), Language.DUTCH).header
    ('Wat',)
    """
    used = [place for place in range(len(header)) if any(row[place] for row in rows)]
    titles = tuple(translated(header[place], language) for place in used)
    return Table(translated(caption, language), titles, tuple(tuple(row[place] for place in used) for row in rows))
