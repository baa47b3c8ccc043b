"""Keys that this version does not know survive: a newer program put them there, or another one.

Both functions walk a JSON schema: what it does not list under ``properties`` is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping

from bsa_calc.body.data_files import Json

Schema = Mapping[str, Json]


def known_only(value: Json, schema: Schema) -> Json:
    """A value without the keys that a schema does not list.

    Examples
    --------
    >>> known_only({"a": 1, "new": 2}, {"properties": {"a": {}}})
    {'a': 1}
    """
    if isinstance(value, dict) and "properties" in schema:
        listed = schema["properties"]
        return {key: known_only(inner, listed[key]) for key, inner in value.items() if key in listed}
    if isinstance(value, list) and "items" in schema:
        return [known_only(inner, schema["items"]) for inner in value]
    return value


def with_unknown(new: Json, old: Json, schema: Schema) -> Json:
    """A new value with the unknown keys that the old one has in the same place, in the old order of keys.

    An entry of a list is the same one as long as all its known keys are the same.

    Examples
    --------
    >>> with_unknown({"a": 3, "b": 1}, {"new": 2, "a": 1}, {"properties": {"a": {}, "b": {}}})
    {'new': 2, 'a': 3, 'b': 1}
    """
    if isinstance(new, dict) and isinstance(old, dict) and "properties" in schema:
        listed = schema["properties"]
        kept = {
            key: with_unknown(new[key], inner, listed[key]) if key in listed and key in new else inner
            for key, inner in old.items()
            if key in new or key not in listed
        }
        return kept | {key: inner for key, inner in new.items() if key not in kept}
    if isinstance(new, list) and isinstance(old, list) and "items" in schema:
        return _entries(new, old, schema["items"])
    # 34 and 34.0 are the same number but for an age: what is read as one of them is written as it.
    return old if new == old and type(new) is type(old) else new


def _entries(new: list[Json], old: list[Json], schema: Schema) -> list[Json]:
    bare = [known_only(entry, schema) for entry in old]
    found = []
    for entry in new:
        k = next((k for k, other in enumerate(bare) if other is not None and other == entry), None)
        if k is None:
            found.append(entry)
        else:
            found.append(with_unknown(entry, old[k], schema))
            bare[k] = None  # entries that are alike are paired one by one
    return found
