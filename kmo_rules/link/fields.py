"""A shareable field, the fields of one version, and the part of a link that they make up."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from kmo_rules.link.domains import Domain
from kmo_rules.model import Frozen

Values = Mapping[str, Any]
"""What a link or a code says: values by the names of the fields."""
Carried = TypeVar("Carried", bound=Frozen)


@dataclass(frozen=True)
class Field:
    """One shareable field: its name in a link, where its value stands in the model, and the values it can have.

    Fields that `must_rise` are of use only together: where they do not, none of them is read.
    """

    name: str
    path: tuple[str, ...]
    domain: Domain
    must_rise: bool = False

    def of(self, carried: Frozen) -> Any:
        """The value in a dossier or quote; None where it is open or as it is by default."""
        *parents, last = self.path
        part: Frozen = reduce(getattr, parents, carried)
        value = getattr(part, last)
        return None if value == _default(type(part), last) else value


@cache
def _default(model: type[Frozen], name: str) -> Any:
    return model.model_fields[name].default


@dataclass(frozen=True)
class Version:
    """The fields of one version, in the order of its code: `answers` always take a place there, `quantities` only
    where they are given, and `later` follow behind all of those.
    """

    answers: tuple[Field, ...] = ()
    quantities: tuple[Field, ...] = ()
    later: tuple[Field, ...] = ()
    to_next: Callable[[Values], Values] = dict

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.answers + self.quantities + self.later


@dataclass(frozen=True)
class Part(Generic[Carried]):
    """One thing a link can carry: under which names, in which versions, and the model it becomes."""

    prefix: str
    model: type[Carried]
    versions: tuple[Version, ...]

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all versions, without the prefix."""
        return tuple(dict.fromkeys(field.name for version in self.versions for field in version.fields))

    def oldest_with(self, names: Collection[str]) -> Version:
        """The first version that knows these names, for a link that lost its version on the way."""
        fitting = (version for version in self.versions if {field.name for field in version.fields}.issuperset(names))
        return next(fitting, self.newest)

    def values(self, carried: Carried) -> Values:
        """What is not open, by name, in the order of the newest version."""
        found = {field.name: field.of(carried) for field in self.newest.fields}
        return {name: value for name, value in found.items() if value is not None}

    def made_of(self, values: Values, *, of: Version) -> tuple[Carried, list[str]]:
        """The model that values of one version make, and the names that were left out because they do not rise."""
        for version in self.versions[self.versions.index(of) : -1]:
            values = version.to_next(values)
        try:
            return self._model(values), []
        except ValidationError as error:
            wrong = {place["loc"] for place in error.errors(include_input=False, include_url=False)}
        left_out = [
            field.name
            for field in self.newest.fields
            if field.must_rise and field.name in values and field.path[:-1] in wrong
        ]
        return self._model({name: value for name, value in values.items() if name not in left_out}), left_out

    def _model(self, values: Values) -> Carried:
        tree: dict[str, Any] = {}
        for field in self.newest.fields:
            if field.name in values:
                *parents, last = field.path
                reduce(lambda part, name: part.setdefault(name, {}), parents, tree)[last] = values[field.name]
        return self.model.model_validate(tree)
