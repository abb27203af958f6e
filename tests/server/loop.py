"""An event loop for a test that asks an application without a network between."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run(asking: Coroutine[Any, Any, T]) -> T:
    """What it comes to, run in a thread of its own: a browser of another test may have a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asking).result()
