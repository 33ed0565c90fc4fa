"""The numbers that a learner is given, by name. Standard library only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NoReturn, TypeAlias

Value: TypeAlias = float | int | str


class Given(Mapping[str, Value]):
    """What a learner's own variant of a unit says: `given.p` or `given["p"]`. It cannot be changed by accident."""

    __slots__ = ("_values",)
    _values: dict[str, Value]

    def __init__(self, **values: Value) -> None:
        object.__setattr__(self, "_values", dict(values))

    def __getattr__(self, name: str) -> Value:
        if name.startswith("_") or name not in self._values:
            raise AttributeError(f"given has no {name!r}. It has: {', '.join(self._values) or 'nothing'}.")
        return self._values[name]

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"given.{name} is given: store your own number under a name of your own.")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._values.items())))

    def __repr__(self) -> str:
        return f"Given({', '.join(f'{name}={value!r}' for name, value in self._values.items())})"

    def __reduce__(self) -> tuple[Callable[[dict[str, Value]], Given], tuple[dict[str, Value]]]:
        return _given, (self._values,)


def _given(values: dict[str, Value]) -> Given:
    return Given(**values)
