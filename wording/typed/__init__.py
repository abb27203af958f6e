"""What people type in a field: days, hours, days of work and amounts in euro. One reader, one written rule.

**A text means the same everywhere.** Neither the browser nor the language of the screen has a part in it, so a
change of language changes no value. Only words (`refusal`, `understood`) and what is put in a field (`written`)
know a language; what one language writes, every language reads.

Days:

* The day comes first, then the month, as all four languages write it: 1/12/2027 is 1 December. A year first needs
  four figures (2027-12-01, 20271201). The month may come first only in letters (December 1, 2027).
* Months and weekdays are read in all four languages, whole or cut short to what can be one month only ("jui"
  could be June or July). A weekday must belong to the day; a time of day behind it is passed over.
* Two figures of a year are 2000 to 2049 (1/12/27). From 50 on it could as well be the last century: refused.
* Nothing is filled in: without day, month or year there is no day, and the last of a month is not the 31st.

Numbers:

* Point and comma are both read. Where both occur, the last one stands before the decimals. One that occurs once
  with exactly three figures behind it may be either: 1.000 is refused with both readings, even where the field
  takes only one of them. It has one reading where the other would be no number (0.500, 1000.500).
* Spaces and apostrophes between groups of three are passed over. No sign, no sum, no "about", one number only.
* Hours are also read as a clock has them, 7u30, 7h30, 7:30 (7.5), and as 7½; minutes are never rounded.
* The unit that belongs to the field may stand beside the number (8 uur, 150 €, EUR 150, 150,- , 150 €/uur);
  another unit or another currency is refused, never converted.

Nothing typed is nothing (`value` and `fault` both None). What cannot be used is refused, never rounded or cut.
"""

from wording.typed.days import read_day as read_day
from wording.typed.model import (
    DayLimits as DayLimits,
    Kind as Kind,
    Limits as Limits,
    Read as Read,
    TypedFault as TypedFault,
)
from wording.typed.numerals import read_number as read_number
from wording.typed.units import is_percent as is_percent
from wording.typed.words import refusal as refusal, understood as understood, written as written
