"""The base of every value of the rules that is read back from a link, a file or its own JSON."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes, refuses names it does not know, and never prints what was typed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
