"""What a browser may do with our answers: headers for all of them, and the policy of a page."""

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Final

# Every answer of the server: no address leaks, no guessing of types, no device is asked for.
HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
NO_PAGE: Final = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
"""And of what is none of ours: a refusal, or an answer for a program."""
NOT_KEPT: Final = {"Cache-Control": "no-store"}
"""Of what nobody may keep, also where it only leads elsewhere: both addresses hold answers."""
# The page may reach its own server and nothing else. What Streamlit needs beyond 'self' (each was tried without):
# blob: for the script of a component, WebAssembly, inline styles, fonts and images as data:. No eval, also not
# for charts. media-src and worker-src are for sound and background work that Streamlit makes itself.
# frame-ancestors 'none': private data are typed here, so no other site may show this one inside its own.
_POLICY: Final = (
    "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)


def policy(page: bytes) -> str:
    """The policy of a page, which allows exactly the scripts that are written in it."""
    return _POLICY.format(scripts=" ".join(_digests(page)))


def _digests(page: bytes) -> Iterable[str]:
    for script in re.findall(rb"<script>(.*?)</script>", page, re.DOTALL):
        yield f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
