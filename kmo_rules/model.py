"""The one base of every value the rules take or give: frozen, closed, silent about its contents."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes, refuses names it does not know, and never prints what was typed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
