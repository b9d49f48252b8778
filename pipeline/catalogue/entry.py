"""One mapping of a YAML file, read key by key with errors that say where and what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pipeline.values import Words


class CatalogueError(Exception):
    """The catalogue's YAML is wrong. The message reads "file: id: what is wrong"."""

    def __init__(self, file: str, id: str, wrong: str) -> None:
        super().__init__(f"{file}: {id}: {wrong}")


class Entry:
    """A mapping with the place it stands in. `close()` refuses keys that nobody asked for."""

    def __init__(self, raw: Any, file: str, id: str) -> None:
        self.file, self.id = file, id
        if not isinstance(raw, dict):
            raise self.wrong(f"a mapping is expected, not {type(raw).__name__}")
        self._raw = raw
        self._left = set(raw)

    def wrong(self, what: str) -> CatalogueError:
        return CatalogueError(self.file, self.id, what)

    def take(self, key: str, default: Any = None) -> Any:
        self._left.discard(key)
        return self._raw.get(key, default)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.take(key, default)
        if not isinstance(value, str):
            raise self.wrong(f"{key}: a text is expected, not {value!r}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.wrong(f"{key}: a list of texts is expected, not {value!r}")
        if len(set(value)) != len(value):
            twice = sorted({one for one in value if value.count(one) > 1})
            raise self.wrong(f"{key}: stands twice: {', '.join(twice)}")
        return tuple(value)

    def number(self, key: str) -> int | None:
        value = self.take(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise self.wrong(f"{key}: a whole number is expected, not {value!r}")
        return value

    def figures(self, key: str) -> dict[str, tuple[float, Words]]:
        """Numbers by name, each with what it means."""
        inner = Entry(self.take(key, {}), self.file, f"{self.id}: {key}")
        figures: dict[str, tuple[float, Words]] = {}
        for name in inner.keys():  # noqa: SIM118
            one = Entry(inner.take(name), self.file, f"{self.id}: {key}: {name}")
            value, words = one.take("value"), one.both()
            try:
                number = float(value if isinstance(value, str | int) and not isinstance(value, bool) else "")
            except ValueError as error:
                raise one.wrong(f"a number is expected, not {value!r}") from error
            if not words.zh:
                raise one.wrong("it is not said what the number means")
            one.close()
            figures[name] = (number, words)
        return figures

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.take(key, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{key}: true or false is expected, not {value!r}")
        return value

    def words(self, key: str) -> Words:
        """Both languages, or neither where the key is absent."""
        raw = self.take(key)
        if raw is None:
            return Words("", "")
        inner = Entry(raw, self.file, f"{self.id}: {key}")
        words = inner.both()
        inner.close()
        return words

    def words_by_key(self, key: str) -> dict[str, Words]:
        """Texts by name, each in both languages."""
        inner = Entry(self.take(key, {}), self.file, f"{self.id}: {key}")
        words = {name: inner.words(name) for name in inner.keys()}  # noqa: SIM118
        if empty := [name for name, said in words.items() if not said.zh.strip()]:
            raise inner.wrong(f"nothing is said of {', '.join(empty)}")
        return words

    def both(self) -> Words:
        words = Words(self.text("zh", ""), self.text("en", ""))
        if bool(words.zh.strip()) != bool(words.en.strip()):
            raise self.wrong("zh and en must both be written, or neither")
        return words

    def choice(self, key: str, kind: Any, default: str | None = None) -> Any:
        value = self.text(key, default)
        allowed = get_args(kind)
        if value not in allowed:
            raise self.wrong(f"{key}: {value!r} is not one of {', '.join(map(repr, allowed))}")
        return value

    def pattern(self, key: str) -> re.Pattern[str]:
        return self.compiled(key, self.text(key))

    def patterns(self, key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(self.compiled(key, text) for text in self.texts(key))

    def compiled(self, key: str, text: str) -> re.Pattern[str]:
        try:
            return re.compile(text)
        except re.error as error:
            raise self.wrong(f"{key}: no regular expression: {error}") from error

    def entries(self, key: str, name: str) -> Iterator[Entry]:
        """The mappings of a list; `name` is the key that identifies each in messages."""
        raw = self.take(key, [])
        if not isinstance(raw, list):
            raise self.wrong(f"{key}: a list is expected, not {type(raw).__name__}")
        for at, one in enumerate(raw, start=1):
            label = one.get(name) if isinstance(one, dict) else None
            yield Entry(one, self.file, f"{self.id}: {key} {label or at}")

    def keys(self) -> tuple[str, ...]:
        return tuple(self._raw)

    def close(self) -> None:
        if self._left:
            raise self.wrong(f"unknown key: {', '.join(sorted(map(str, self._left)))}")
