"""An event loop for a test that asks an application without a network between."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def run(asking: Coroutine[Any, Any, None]) -> None:
    """Run it to its end in a thread of its own: a browser of another test may have a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, asking).result()
