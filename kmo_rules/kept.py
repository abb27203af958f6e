"""The one memory of the rules: what was asked and answered before is not worked out again.

Every answer is kept under everything it was made from, the law among it. So another law or another book never
meets the answers of this one, and nothing has ever to be emptied.
"""

from functools import lru_cache

kept = lru_cache(maxsize=4096)
"""For functions of values that hash: the most recent answers of each."""
