"""Why a list is refused: shared by all who read lists."""

from wording.candidates import Refusal


class ListRefusedError(ValueError):
    """A list that cannot be read. `.code` says why, `.facts` what its sentence names; never a text of the list."""

    def __init__(self, code: Refusal, **facts: int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts
