"""Problems as people and programs read them: excerpts with carets, one line each, annotations, data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dvplan.output.blocks import Block, Cell, Column, Excerpt, Paragraph, Report, Row, Span, Table, text
from dvplan.output.inert import inert
from dvplan.output.reports.excerpts import excerpt
from dvplan.output.words.problem_words import ProblemWords, explanation, problem_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from dvplan.core.diagnostics.position import Position
    from dvplan.core.diagnostics.problem import Arg, Problem
    from dvplan.core.model.location import Location
    from dvplan.output.blocks import Text, Tone

    PositionOf = Callable[[Location], Position | None]

TONES: Final[dict[str, Tone]] = {"error": "late", "warning": "soon"}
KEYS: Final = ("file", "line", "column", "end_line", "end_column", "severity", "code", "message", "help")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem with its position and its words, harmless to print."""

    problem: Problem
    position: Position | None
    also: Position | None
    message: str
    remedy: str

    @property
    def where(self) -> str:
        """plans/ct-2021.toml:14:9."""
        return _where(self.problem.location.file, self.position)


def tell(problems: Iterable[Problem], position_of: PositionOf, lang: str) -> tuple[Told, ...]:
    """The problems in order of file, line and column, in words. `position_of` gives the position of a location."""
    words = problem_words(lang)
    told = [_tell(problem, position_of, words) for problem in problems]
    return tuple(sorted(told, key=_order))


def problems_report(told: tuple[Told, ...], lang: str, as_of: date) -> Report:
    """The report "check": an excerpt for each problem and a line with their number."""
    words = problem_words(lang)
    gutter = max((len(str(t.position.line)) for t in told if t.position), default=0) + 2
    blocks: list[Block] = [_block(t, words, gutter) for t in told]
    blocks.append(Paragraph(text(summary(told, lang))))
    return Report(
        "check", "check", as_of, lang, tuple(blocks), lambda: problems_data(told), lambda: _records(told)
    )


def concise(told: tuple[Told, ...]) -> tuple[str, ...]:
    """One line each, as editors read them."""
    return tuple(f"{t.where}: {t.problem.severity}[{t.problem.code}]: {t.message}" for t in told)


def github(told: tuple[Told, ...]) -> tuple[str, ...]:
    """Workflow commands that annotate the lines of a change."""
    return tuple(_annotation(t) for t in told)


def summary(told: tuple[Told, ...], lang: str) -> str:
    """How many errors and warnings, in how many files."""
    errors = sum(t.problem.severity == "error" for t in told)
    files = len({t.problem.location.file for t in told})
    return problem_words(lang).counts(errors, len(told) - errors, files)


def problems_data(told: tuple[Told, ...]) -> dict[str, Any]:
    """The document "check/1"."""
    errors = sum(t.problem.severity == "error" for t in told)
    return {
        "dvplan": "check/1",
        "errors": errors,
        "warnings": len(told) - errors,
        "problems": [dict(zip(KEYS, _values(t), strict=True)) for t in told],
    }


def explain_report(code: str, lang: str, as_of: date) -> Report:
    """What a code means, with lines that break and that keep the rule. Raises KeyError for no such code."""
    told = explanation(code, lang)
    blocks: list[Block] = [Paragraph(text(Span(code, "strong"), f": {told.why}"))]
    for heading, example in ((told.wrong_heading, told.wrong), (told.right_heading, told.right)):
        if example:
            lines = tuple(text(f"  {inert(line)}") for line in example.splitlines())
            blocks.append(Excerpt(text(f"{heading}:"), lines))
    data = {"dvplan": "explain/1", "code": code, "why": told.why, "wrong": told.wrong, "right": told.right}
    return Report("explain", code, as_of, lang, tuple(blocks), lambda: data)


def _tell(problem: Problem, position_of: PositionOf, words: ProblemWords) -> Told:
    args = {name: _harmless(value) for name, value in problem.args.items()}
    return Told(
        problem,
        position_of(problem.location),
        position_of(problem.also) if problem.also else None,
        words.message(problem.code, problem.hint, args),
        words.remedy(problem.code, problem.hint, args),
    )


def _harmless(value: Arg) -> Arg:
    if isinstance(value, str):
        return inert(value)
    return tuple(inert(part) for part in value) if isinstance(value, tuple) else value


def _order(told: Told) -> tuple[str, int, int, str, str]:
    line, column = (told.position.line, told.position.column) if told.position else (0, 0)
    return told.problem.location.file, line, column, told.problem.code, told.message


def _where(file: str, position: Position | None) -> str:
    file = inert(file) or "dvplan"
    return f"{file}:{position.line}:{position.column}" if position else file


def _block(told: Told, words: ProblemWords, gutter: int) -> Excerpt:
    problem = told.problem
    tone = TONES[problem.severity]
    head = text(
        Span(f"{told.where}: ", "strong"), Span(f"{problem.severity}[{problem.code}]", tone), f": {told.message}"
    )
    lines = list(excerpt(told.position, gutter, tone)) if told.position else []
    margin = " " * gutter
    if problem.also and told.also:
        if problem.also.file != problem.location.file:
            lines.append(text(Span(f"{margin} : {_where(problem.also.file, told.also)}", "muted")))
        lines += excerpt(told.also, gutter, "info", mark="-", label=words.first)
    return Excerpt(head, (*lines, text(Span(f"{margin} = {words.help}: ", "muted"), told.remedy)))


def _annotation(told: Told) -> str:
    position, problem = told.position, told.problem
    at = f",line={position.line},col={position.column}" if position else ""
    if position and position.end_line == position.line:
        at += f",endColumn={position.end_column}"
    message = _escaped(f"{told.message} ({told.remedy})")
    return f"::{problem.severity} file={_property(problem.location.file)}{at},title={problem.code}::{message}"


def _escaped(value: str) -> str:
    return inert(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


def _values(told: Told) -> Iterator[Any]:
    position, problem = told.position, told.problem
    yield problem.location.file
    yield from (
        (position.line, position.column, position.end_line, position.end_column) if position else (None,) * 4
    )
    yield from (problem.severity, problem.code, told.message, told.remedy)


def _records(told: tuple[Told, ...]) -> Table:
    rows = (Row(tuple(_cell(value) for value in _values(t))) for t in told)
    return Table(tuple(Column(key, key) for key in KEYS), tuple(rows))


def _cell(value: Any) -> Cell:
    shown: Text = () if value is None else text(str(value))
    return Cell(shown, value)
