"""Values of the domain as JSON and back, by their dataclasses' own annotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def to_plain(value: Any) -> Any:
    """Return a domain value as lists, strings and numbers (a dataclass as its fields)."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if is_dataclass(value):
        return [to_plain(getattr(value, name)) for name in _names(type(value))]  # type: ignore[arg-type]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"no plain form of {type(value).__name__}")


def from_plain(kind: type[Value], plain: Any) -> Value:
    """Return the value of type ``kind`` that ``to_plain`` made ``plain`` of.

    Raises:
        ValueError, TypeError: ``plain`` is no such value.
    """
    made: Value = _reader(kind)(plain)  # type: ignore[arg-type]
    return made


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) is tuple:
        item = _reader(get_args(kind)[0])
        return lambda plain: tuple([item(part) for part in plain])
    if isinstance(kind, UnionType):
        [some] = [_reader(part) for part in get_args(kind) if part is not type(None)]
        return lambda plain: None if plain is None else some(plain)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[name]) for name in _names(kind)]  # type: ignore[arg-type]
        return lambda plain: kind(*[r(p) for r, p in zip(readers, plain, strict=True)])  # type: ignore[operator]
    if kind is date:
        return date.fromisoformat
    if kind in (str, int, bool):
        return _same(kind)
    return kind  # type: ignore[no-any-return]


def _same(kind: type) -> Callable[[Any], Any]:
    def check(plain: Any) -> Any:
        if type(plain) is not kind:
            raise TypeError(f"{type(plain).__name__} instead of {kind.__name__}")
        return plain

    return check
