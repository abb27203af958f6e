"""One test over many small rows: what pytest does around a test takes longer than such a row, and there are thousands."""

from collections.abc import Callable, Iterable
from typing import Any


def of_each(rows: Iterable[tuple[Any, ...]]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make a check of one row the test of all of them; what fails says at which row."""

    def whole(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            count = 0
            for count, row in enumerate(rows, start=1):
                try:
                    check(*row)
                except Exception as fault:
                    fault.add_note(f"at row {count}: {ascii(row)[:300]}")
                    raise
            assert count, "there is none"

        test.__dict__.update(check.__dict__)  # its marks
        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return whole
