"""The sheet of a workbook that somebody uploaded, or why it is refused."""

from documents.candidates.refusals import ListRefusedError
from documents.files.apart import sheet_of
from documents.files.unpacked import UnreadableError
from documents.files.workbook import Sheet
from wording.candidates import Refusal


def workbook_sheet(content: bytes) -> Sheet:
    """What stands in a workbook.

    Raises:
        ListRefusedError: no workbook, one of a kind we do not read, unsafe to unpack, too big, or broken; or others are in its way.
    """
    try:
        return sheet_of(content)
    except UnreadableError as error:
        raise ListRefusedError(Refusal(error.code), **error.facts) from None
