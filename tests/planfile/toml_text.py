"""Random TOML text in the odd layouts that people and editors leave, for properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from random import Random

WORDS = ("due", "title", "Có dấu", "dấu NFD", "a b", "0", "đ", "-x-", "🎉", "kỳ\tlạ", "]=#", "")
STRINGS = (
    '""',
    '"Ban hành Quy chế"',
    '"\\"ngoặc\\" # không phải chú thích"',
    '"[x] = \\\\ \\u1ec7 \\t"',
    "''",
    "'D:\\kế hoạch'",
    "'\"'",
    '"""một dòng"""',
    '"""\nhai\ndòng "" với # và [[task]]\nid = 1"""',
    '"""gạch \\\n   nối"""',
    '"""hai ngoặc """""',
    '""""một ngoặc"""',
    "'''\nthô \\ ''\n'''",
    "''''x'''''",
    '"""\\""" ]"""',
    '"\\x41\\e"',
)
SCALARS = (
    "true",
    "false",
    "0",
    "-17",
    "+1_000",
    "0xDead_beef",
    "0o17",
    "0b1_0",
    "3.5",
    "-0.0",
    "6.02e+23",
    "1e6",
    "inf",
    "-nan",
    "2021-11-30",
    "2021-11-30T10:00:00",
    "2021-11-30 10:00:00.125",
    "2021-11-30t10:00Z",
    "2021-11-30 10:00-07:00",
    "07:30",
    "07:30:15.5",
)


@st.composite
def toml_texts(draw: st.DrawFn) -> str:
    """Valid TOML 1.1, in LF, CRLF or both, with comments, interleaved tables, dotted and quoted keys."""
    writer = _Writer(draw(st.randoms(use_true_random=True)))
    text = writer.document()
    ending = draw(st.sampled_from(["\n", "\r\n", "mixed"]))
    if ending == "mixed":
        return "".join(line + writer.pick(("\n", "\r\n")) for line in text.split("\n"))
    return text.replace("\n", ending)


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.number = 0

    def pick(self, options: tuple[str, ...]) -> str:
        return self.random.choice(options)

    def document(self) -> str:
        parts = [self.lines()]
        arrays: list[str] = []
        for _ in range(self.random.randint(0, 7)):
            if arrays and self.random.random() < 0.6:
                array = self.random.choice(arrays)
                if self.random.random() < 0.5:
                    parts.append(self.header(f"[[{array}]]"))
                else:
                    name = f"{array} . {self.key()}"
                    double = self.random.random() < 0.5
                    parts.append(self.header(f"[[ {name} ]]" if double else f"[ {name}]"))
            elif self.random.random() < 0.5:
                arrays.append(self.key())
                parts.append(self.header(f"[[{arrays[-1]}]]"))
            else:
                parts.append(self.header(f"[{self.key()}{self.pick(('', '.' + self.key()))}]"))
            parts.append(self.lines())
        return "".join(parts).rstrip("\n") + self.pick(("", "\n", "\n\n  ", "# cuối"))

    def header(self, text: str) -> str:
        return self.pick(("", "  ", "\n# trên\n")) + text + self.pick(("\n", " # chú thích [x]\n", " \n\n"))

    def lines(self) -> str:
        lines = []
        for _ in range(self.random.randint(0, 4)):
            indent, around = self.pick(("", " ", "\t")), self.pick(("", " ", "  "))
            after = self.pick(("", " ", ' # "x" = ['))
            lines.append(
                f"{indent}{self.dotted()}{around}={around}{self.value(0)}{after}\n{self.pick(('', chr(10)))}"
            )
        return "".join(lines)

    def key(self) -> str:
        """A key not used before, in any spelling."""
        self.number += 1
        name = f"{self.pick(WORDS)}{self.number}"
        bare = name.isascii() and name.replace("-", "").isalnum()
        spellings = [f'"{name}"' if "\t" not in name else f'"{name}"'.replace("\t", "\\t"), f"'{name}'"]
        return self.random.choice([*spellings, name] if bare else spellings)

    def dotted(self) -> str:
        return self.key() + "".join(
            f"{self.pick(('.', ' . '))}{self.key()}" for _ in range(self.random.choice((0, 0, 1, 2)))
        )

    def value(self, depth: int) -> str:
        kind = self.random.random()
        if depth > 3 or kind < 0.65:
            return self.pick(STRINGS if self.random.random() < 0.5 else SCALARS)
        gap = self.pick(("", " ", "\n", " # giữa ]\n  "))
        comma = self.pick(("", ",", " , "))
        if kind < 0.85:
            items = [self.value(depth + 1) for _ in range(self.random.randint(0, 3))]
            return f"[{gap}{f'{gap},{gap}'.join(items)}{gap}{comma if items else ''}{gap}]"
        items = [f"{self.dotted()} = {self.value(depth + 1)}" for _ in range(self.random.randint(0, 3))]
        return f"{{{gap}{f'{gap},{gap}'.join(items)}{gap}{comma if items else ''}{gap}}}"
