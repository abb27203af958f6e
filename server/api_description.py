"""The machine door described for machines, by OpenAPI; parameters and results are read from the types of the rules."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from kmo_rules import LINK_VERSION, LINK_VERSIONS, NEVER, Plan, Situation, rules_version
from server.api_answers import ANSWERS
from wording.catalogues import Language
from wording.screens import LANGUAGE_PARAMETER

_PLACE: Final = "#/components/schemas/{model}"
_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_SOURCE: Final = {
    "type": "object",
    "properties": {
        "title": _TEXT,
        "address": {"type": ["string", "null"]},
        "checked_on": {"type": "string", "format": "date"},
    },
}
_FAULT: Final = {"type": "object", "properties": {"fault": _TEXT, "day": {"type": "string", "format": "date"}}}


@cache
def description() -> str:
    """The whole of it as JSON; it changes with the rules only."""
    schemas: dict[str, Any] = {}
    for each in ANSWERS.values():
        schema = each.result.model_json_schema(mode="serialization", ref_template=_PLACE)
        schemas |= schema.pop("$defs", {}) | {each.result.__name__: schema}
    told = {
        "openapi": "3.1.0",
        "info": {
            "title": "Registratiewijzer",
            "version": rules_version(),
            "description": "The rules of the registration as a service provider of the kmo-portefeuille. They decide "
            "nothing: VLAIO and the competent minister do.",
        },
        "paths": {f"/api/{name}": {"get": _operation(name)} for name in ANSWERS},
        "components": {"schemas": schemas},
    }
    return json.dumps(told, ensure_ascii=False)


def _operation(name: str) -> dict[str, Any]:
    each = ANSWERS[name]
    properties = {
        "rules": _TEXT,
        "on": {"type": "string", "format": "date"},
        "language": {"type": "string", "enum": [language.value for language in Language]},
        "query": _TEXT | {"description": "What was understood, as the query of a link."},
        "unusable": _TEXTS | {"description": "Names of ours whose value could not be used."},
        "is_cut": {"type": "boolean", "description": "The end of the link is missing."},
        "result": {"$ref": _PLACE.format(model=each.result.__name__)},
        "texts": {"type": "object", "description": "Sentences for a reader, in the language that was asked for."},
        "sources": {"type": "object", "additionalProperties": _SOURCE},
    }
    content = {"type": "object", "properties": properties, "required": list(properties)}
    return {
        "operationId": name,
        "summary": each.summary,
        "parameters": list(_parameters()),
        "responses": {
            "200": {"description": "The answer of the rules.", "content": {"application/json": {"schema": content}}},
            "304": {"description": "What the client has is still right."},
            "422": {"description": "No case could be read.", "content": {"application/json": {"schema": _FAULT}}},
        },
    }


def _parameters() -> Iterator[dict[str, Any]]:
    """The names of a link; each may be left out, and is open then."""
    for model in (Situation, Plan):
        described = model.model_json_schema()
        for name, schema in described["properties"].items():
            yield {"name": name, "in": "query", "schema": _written(schema, described.get("$defs", {}))}
    yes = {"type": "string", "enum": ["1"]}
    for name in NEVER.values():
        said = "Somebody said never to have been registered for this service."
        yield {"name": name, "in": "query", "schema": yes, "description": said}
    versions = {"type": "string", "enum": list(LINK_VERSIONS)}
    yield {"name": LINK_VERSION, "in": "query", "schema": versions, "description": "Of the link."}
    languages = {"type": "string", "enum": [language.value for language in Language]}
    yield {"name": LANGUAGE_PARAMETER, "in": "query", "schema": languages}


def _written(schema: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """A value as a link writes it: yes and no are 1 and 0, a number has a point."""
    kinds = [
        named[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in schema.get("anyOf", [schema])
    ]
    kind = next(each for each in kinds if each.get("type") != "null")
    if kind.get("type") == "boolean":
        return {"type": "string", "enum": ["0", "1"]}
    if "enum" in kind:
        # What counts where nothing is said is never written.
        return {"type": "string", "enum": [value for value in kind["enum"] if value != schema.get("default")]}
    return (
        {"type": "string", "format": "date"}
        if kind.get("format") == "date"
        else {"type": "string", "format": "decimal"}
    )
