"""Random plans and logs in the layouts that people type, and what each would be after an edit.

A sheet is a list of cells, each with its text, so that the expected text comes from typing the sheet anew
with one cell changed, and shares nothing with the code under test.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar
from unicodedata import normalize

if TYPE_CHECKING:
    from random import Random

T = TypeVar("T")

NAMES = ("Ban hành Quy chế", 'Kế hoạch "điểm"', "Đề án # 05", normalize("NFD", "Hội nghị dân vận"), "🎉 [x] = y")
UNITS = ("mttq", "van-phong", "hội-phụ-nữ", "cong-an", "a, b")
REMARKS = ("", "", "", " # hỏi lại", "  # xem ]=, [[task]]", "\t#")
HEADINGS = ("", "", "# --- Quý I ---\n", "# I. THAM MƯU\n#  (theo phụ lục)\n")
APART = ("\n", "\n", "", "\n\n", "   \n")


@dataclass(frozen=True)
class Items:
    """A list: layout "line", "each" (one a line), "comma" (each, with a last comma) or "first" (commas first)."""

    layout: str
    indent: str
    rows: tuple[tuple[str, str], ...]
    """Each item as spelled, and the remark behind it."""

    def typed(self) -> str:
        if self.layout == "line":
            return f"[{', '.join(item for item, _ in self.rows)}]"
        lines = [f"[{self.opening}"]
        for number, (item, remark) in enumerate(self.rows):
            last = number == len(self.rows) - 1
            if self.layout == "first":
                lines.append(f"{self.indent}{'  ' if not number else ', '}{item}{remark}")
            else:
                comma = "" if last and self.layout == "each" else ","
                lines.append(f"{self.indent}  {item}{comma}{remark}")
        return "\n".join((*lines, f"{self.indent}]"))

    @property
    def opening(self) -> str:
        return " # mã đơn vị" if self.layout == "comma" else ""

    def plus(self, item: str) -> Items:
        return replace(self, rows=(*self.rows, (item, "")))

    def minus(self, number: int) -> Items:
        return replace(self, rows=self.rows[:number] + self.rows[number + 1 :])


@dataclass
class Cell:
    """A key's line of a task: what stands before the value, the value, the remark and line break behind it."""

    key: str
    before: str
    value: str | Items
    behind: str

    def typed(self) -> str:
        return self.before + (self.value.typed() if isinstance(self.value, Items) else self.value) + self.behind


@dataclass
class Part:
    """What no edit concerns, or a task: its header, the keys of its own, and what comes below them."""

    head: str
    cells: list[Cell] = field(default_factory=list)
    below: str = ""
    task: bool = False

    def typed(self) -> str:
        return self.head + "".join(cell.typed() for cell in self.cells) + self.below


@dataclass
class Sheet:
    """A whole file. `crlf` and a missing last line break are put in as it is typed."""

    parts: list[Part]
    crlf: bool
    final: bool

    def typed(self) -> str:
        text = "".join(part.typed() for part in self.parts)
        text = text if self.final else text.removesuffix("\n")
        return text.replace("\n", "\r\n") if self.crlf else text

    @property
    def tasks(self) -> list[Part]:
        return [part for part in self.parts if part.task]

    @property
    def newline(self) -> str:
        return "\r\n" if self.crlf else "\n"


class Typist:
    """Types one plan, with the habits of one person."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.indent = self.pick("", "", "  ", "\t")
        self.width = self.pick(0, 0, 14)
        self.layout = self.pick("line", "each", "comma", "first")
        self.quote = self.pick('"', "'")
        self.day = self.pick("2021-11-{:02}", '"{:02}/11/2021"', "'{:02}-11-2021'", '"2021-11-{:02}"')

    def pick(self, *options: T) -> T:
        return self.random.choice(options)

    def plan(self) -> Sheet:
        opening = self.pick("", "# Chương trình năm 2021\n\n")
        parts = [
            Part(opening + self.indent + '[plan]\nid = "ct"\n' + self.line("title", '"Chương trình"').typed())
        ]
        for number in range(self.random.randint(1, 4)):
            parts.append(self.task(number))
            if self.random.random() < 0.3:
                parts.append(self.between(number))
        parts.append(Part(self.pick("", "", "# hết\n", "\n\n# Cập nhật: 11/2021\n")))
        return Sheet(parts, self.random.random() < 0.3, self.random.random() < 0.8)

    def between(self, number: int) -> Part:
        table = self.pick(f"[[risk]]\nid = {number}\n", f'[extra.n{number}]\nx = """\n[[task]]\nid = 1\n"""\n')
        return Part(self.pick(*APART) + self.pick(*HEADINGS) + table)

    def task(self, number: int) -> Part:
        head = self.pick(*APART) + self.pick(*HEADINGS) + self.indent
        head += self.pick("[[task]]", "[[ task ]]", '[["task"]]') + self.pick(*REMARKS) + "\n"
        cells = [
            self.line(self.pick("id", '"id"'), f'"t{number}"'),
            self.line("title", self.text(self.pick(*NAMES))),
            self.line("due", self.day.format(self.random.randint(1, 30))),
            self.line("needs", self.items()),
            self.line("extra", self.pick("{ so = 1 }", "{so=1}", "{ so = 1, 'số' = 'x' }")),
            self.line("step", '[\n  { id = "s1", due = 2021-11-05 }, # một\n  { id = "s2" },\n]'),
            self.line("meta.owner", '"x"'),
            self.line("note", self.pick('"""\nmột # \nhai"""', "'''\nthô'''", '"một"')),
        ]
        kept = [cell for cell in cells[2:] if self.random.random() < 0.6]
        self.random.shuffle(kept)
        below = self.pick("", "", "", "\n[task.repeat] # lặp\nevery = 'week'\n", "[[task.measure]]\nid = 'm'\n")
        return Part(head, [*cells[:2], *kept], below, task=True)

    def line(self, key: str, value: str | Items) -> Cell:
        blank = self.pick("", "", "", "\n", "# dự kiến\n")
        return Cell(
            key.strip('"'), f"{blank}{self.indent}{key:<{self.width}} = ", value, self.pick(*REMARKS) + "\n"
        )

    def text(self, text: str) -> str:
        return "'" + text + "'" if self.quote == "'" else '"' + text.replace('"', '\\"') + '"'

    def items(self) -> Items:
        units = self.random.sample(UNITS, self.random.randint(0 if self.layout == "line" else 1, 3))
        if self.layout == "first" and len(units) < 2:
            units = list(UNITS[:2])
        remarks = [self.pick(*REMARKS) if self.layout != "line" else "" for _ in units]
        return Items(
            self.layout,
            self.indent,
            tuple((self.text(unit), note) for unit, note in zip(units, remarks, strict=True)),
        )
