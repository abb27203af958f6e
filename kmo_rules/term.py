"""Terms of whole years: our reading is that they end on the day before the anniversary."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def last_day_of(first: date, years: int) -> date:
    """The last day of a term of whole years: the day before the anniversary.

    A term that begins on 29 February has its anniversary on 1 March of a year without that day.

    >>> last_day_of(date(2027, 1, 4), 5), last_day_of(date(2028, 2, 29), 5)
    (datetime.date(2032, 1, 3), datetime.date(2033, 2, 28))
    """
    anniversary = first + relativedelta(years=years)
    if anniversary.day != first.day:
        anniversary += timedelta(days=1)
    return anniversary - timedelta(days=1)
