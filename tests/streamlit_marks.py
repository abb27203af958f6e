"""The marks of Streamlit's page that our scripts and style sheets look for, read from those files themselves."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
_MARK: Final = re.compile(r"""data-testid[\^]?=\\?["']?(\w+)""")


def marks() -> frozenset[str]:
    """Every name by which we look for a part of the page; of `stBaseButton-…`, its beginning."""
    files = [*ROOT.glob("assets/*.js"), *ROOT.glob("assets/*.css"), *ROOT.glob("ui/**/*.py")]
    assert files
    return frozenset(name for file in files for name in _MARK.findall(file.read_text(encoding="utf-8")))
