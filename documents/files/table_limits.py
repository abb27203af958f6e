"""How much of a table is read, wherever it comes from. Light: what reads a workbook apart starts with it."""

from typing import Final

MOST_COLUMNS: Final = 60
WIDEST: Final = 500
"""Cells in a row, empty ones too, that are looked at before a list is refused."""
MOST_ROWS: Final = 10_000
MOST_SEEN: Final = 50_000
"""Rows of a sheet that are looked at, hidden ones too."""
MOST_CELLS: Final = 1_000_000
"""Cells that are looked at, empty ones and those of hidden rows too: each takes as long as one that says something."""
MOST_BLANK: Final = 1_000
"""Blank rows on end, after which nothing more is looked for."""
LONGEST_CELL: Final = 2_000
MOST_CHARACTERS: Final = 5_000_000
"""In all cells together, as a session holds them: a file may be a thousandth of what comes out of it."""
MOST_TEXT: Final = 2 * MOST_CHARACTERS
"""Characters of a file of text, with what stands between cells: a reader takes some bytes for each."""
MOST_PASTED: Final = 2_000_000
"""Characters of a list that was pasted, which goes over the line again with every click."""
