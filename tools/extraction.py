"""How `make texts` finds the marked texts. Babel's own reader misses a call inside an f-string before Python 3.12."""

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

Found = tuple[int, str, str | tuple[str, ...], list[str]]


def marked(
    file: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],  # noqa: ARG001 (Babel gives it)
    options: Mapping[str, Any],  # noqa: ARG001 (Babel gives it)
) -> Iterator[Found]:
    """Every call of a keyword with texts as its first arguments, as Babel asks for them: line, name, texts, remarks.

    >>> from io import BytesIO
    >>> list(marked(BytesIO(b'print(f"{_(1)} {_(\\'een\\')}")'), ["_"], (), {}))
    [(1, '_', 'een', [])]
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in keywords:
            texts = _texts(node)
            if texts:
                yield node.lineno, node.func.id, texts[0] if len(texts) == 1 else texts, []


def _texts(call: ast.Call) -> tuple[str, ...]:
    """The arguments up to the first that is no plain text."""
    texts: list[str] = []
    for argument in call.args:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            break
        texts.append(argument.value)
    return tuple(texts)
