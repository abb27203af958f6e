"""What nearly everybody asks for lies compressed beside it, where the server that prepares it looks."""

import json
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from server.chunks import Chunks
from server.kept_files import BESIDE
from tools import compress, fonts

TABLE = {
    "index.html": {"file": "static/js/index.1.js", "css": ["static/css/index.2.css"]},
    "elements/Button.tsx": {"file": "static/js/Button.3.js", "imports": ["gone.js"]},
    "gone.js": {"file": "static/js/gone.4.js"},
}


def test_all_that_every_screen_needs_and_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps(TABLE), encoding="utf-8")
    for name in ("js/index.1.js", "css/index.2.css", "js/Button.3.js", "js/other.5.js"):
        file = tmp_path / "static" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"a = 1\n" * 100)
    monkeypatch.setattr(fonts, "build", lambda: tmp_path / "static")
    compress.main()
    wanted = {tmp_path / name for name in Chunks(tmp_path).everywhere()}
    made = {file.with_name(file.name.removesuffix(BESIDE)) for file in tmp_path.rglob(f"*{BESIDE}")}
    assert made == wanted - {tmp_path / "static/js/gone.4.js"}
    assert len(made) == 3
    assert all(brotli.decompress(file.with_name(file.name + BESIDE).read_bytes()) == file.read_bytes() for file in made)
