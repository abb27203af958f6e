"""What others wrote cannot become a link or a heading of ours."""

import pytest

from ui import page


@pytest.mark.parametrize(
    "name", ["x\n\n[klik](https://evil.example)\n\n", "a`[klik](https://evil.example)`", "# kop\n\n# kop"]
)
def test_a_name_of_somebody_else_stays_code_on_one_line(name: str) -> None:
    shown = page.code_words([name])
    assert "\n" not in shown
    assert shown.startswith("`")
    assert shown.endswith("`")
    assert shown.count("`") == 2
