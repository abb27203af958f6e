"""What a quote on paper has beside its amounts: a number, and the last day on which it holds."""

import hashlib
import json
from datetime import date, timedelta
from decimal import Decimal

from kmo_rules.case.situation import LAST_DAY
from kmo_rules.law import Law
from kmo_rules.quote.work import Quote


def quote_number(quote: Quote, *, client: str, made_on: date) -> str:
    """The day of the paper and a mark of ten signs: the same for the same quote, client and day, else another one.

    The mark is a sum (BLAKE2, 40 bits) over quote, client and day, of which none can be read back. It reveals
    nothing to who does not know all three already, and then only that they belong together, which the paper with
    that number says in full. How the client's name is spaced and capitalised makes no difference.

    >>> quote_number(Quote(), client="Atelier Noord", made_on=date(2026, 11, 23))
    '20261123-6E1C0-0139E'
    """
    said = "\n".join((_written(quote), " ".join(client.split()).casefold(), made_on.isoformat()))
    mark = hashlib.blake2b(said.encode(), digest_size=5).hexdigest().upper()
    return f"{made_on:%Y%m%d}-{mark[:5]}-{mark[5:]}"


def _written(quote: Quote) -> str:
    """A quote as one text: the same for 16 and for 16.00 hours."""
    said = quote.model_dump(exclude_defaults=True)
    return json.dumps(said, default=_plain, sort_keys=True)


def _plain(value: Decimal | date) -> str:
    return value.isoformat() if isinstance(value, date) else f"{value.normalize():f}"


def valid_until(*, made_on: date, on: date, chosen: date | None = None) -> date:
    """The last day of a quote: the chosen one unless it was over when the paper was made, else some days later.

    `made_on` is the day on the paper, `on` the day whose rules say how many days.

    Raises:
        NotInForceError: that number has no value on the day `on`.

    >>> valid_until(made_on=date(2026, 11, 23), on=date(2026, 3, 1))
    datetime.date(2026, 12, 23)
    """
    if chosen is not None and chosen >= made_on:
        return chosen
    return min(made_on + timedelta(days=Law.on(on).quote_valid_days.value), LAST_DAY)
