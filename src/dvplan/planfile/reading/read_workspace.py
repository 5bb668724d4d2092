"""All files of a workspace to its settings, plans and entries, with every problem in them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from dvplan.core.model.workspace import Settings
from dvplan.planfile.reading.data_files import wanted_files
from dvplan.planfile.reading.read_csv import read_csv
from dvplan.planfile.reading.read_log import other_plans, read_log
from dvplan.planfile.reading.read_plan import read_plan
from dvplan.planfile.reading.read_settings import read_settings
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.syntax.decimals import as_written, check_decimals
from dvplan.planfile.syntax.source import Source, conflict_marker, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan

SETTINGS: Final = "dvplan.toml"
LOG: Final = ".log.toml"
PLAN: Final = ".toml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """What the files say. `plan_of` gives the id of the plan that a file belongs to; `unread` are the ids, or
    what they seem to be, of plans whose file could not be parsed."""

    settings: Settings
    plans: tuple[Plan, ...]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    plan_of: Mapping[str, str]
    unread: tuple[str, ...]
    sources: Mapping[str, Source]


def read_workspace(files: Mapping[str, bytes]) -> Workspace:
    """Read every file; nothing in them stops the rest from being read. `files` are by name with "/" in it;
    the topmost `dvplan.toml` holds the settings."""
    reader = _Reader(files)
    settings = reader.settings()
    plans = reader.plans()
    entries = reader.logs() + reader.data(plans)
    reader.problems += [reader.with_text(problem) for problem in check_decimals(plans, entries)]
    return Workspace(
        settings=settings,
        plans=plans,
        entries=tuple(entries),
        problems=tuple(reader.problems),
        plan_of=MappingProxyType(reader.plan_of),
        unread=tuple(reader.unread),
        sources=MappingProxyType(reader.sources),
    )


class _Reader:
    """One reading of the files: what has been found so far."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.plan_of: dict[str, str] = {}
        self.unread: list[str] = []
        tops = sorted((file for file in files if _name(file) == SETTINGS), key=lambda file: file.count("/"))
        self.settings_file = tops[0] if tops else None

    def settings(self) -> Settings:
        """The settings, the usual ones where there is no file for them or it cannot be parsed."""
        data = self._parse(self.settings_file) if self.settings_file else None
        if data is None or self.settings_file is None:
            return Settings()
        settings, problems = read_settings(self.settings_file, data)
        self.problems += problems
        return settings

    def plans(self) -> tuple[Plan, ...]:
        """Every file with a `[plan]` table."""
        found = []
        for file in self.files:
            if file.lower().endswith(PLAN) and not file.endswith(PLAN):
                self.problems.append(Problem("not-a-plan", Location(file), hint="ending"))
            if not file.endswith(PLAN) or file.endswith(LOG) or file == self.settings_file:
                continue
            stem = nfc(_name(file).removesuffix(PLAN))
            data = self._parse(file)
            if data is None:
                self.plan_of[file] = _guess_id(self.sources[file].text) or stem
                self.unread.append(self.plan_of[file])
            elif "plan" in data:
                plan, problems = read_plan(file, data, stem)
                self.problems += problems
                self.plan_of[file] = plan.id
                found.append(plan)
            else:
                self.problems.append(_not_a_plan(file, data))
        return tuple(found)

    def logs(self) -> list[Entry]:
        """The entries of every log that lies beside its plan."""
        found: list[Entry] = []
        homes = {nfc(file): plan for file, plan in self.plan_of.items()}
        for file in self.files:
            if not file.endswith(LOG):
                continue
            plan = _home(nfc(file.removesuffix(LOG)), homes)
            if plan is not None:
                self.plan_of[file] = plan
            data = self._parse(file)
            if plan is None:
                self._orphan(file, data)
            elif data is not None:
                entries, problems = read_log(file, data, plan)
                found += entries
                self.problems += problems
        return found

    def data(self, plans: Iterable[Plan]) -> list[Entry]:
        """The entries of every data file that a measure names."""
        wanted, problems = wanted_files(plans, self.files)
        self.problems += problems
        found: list[Entry] = []
        for file, measures in wanted.items():
            self.plan_of[file] = measures[0].task.plan
            source = self._source(file)
            if source.readable:
                entries, problems = read_csv(source, measures)
                found += entries
                self.problems += problems
        return found

    def with_text(self, problem: Problem) -> Problem:
        """A problem with a figure, as it was typed."""
        return as_written(problem, self._written)

    def _written(self, location: Location) -> str:
        from dvplan.planfile.syntax.positions import position_of

        found = position_of(self.sources[location.file], location)
        return found.text[found.column - 1 : found.end_column - 1].strip('"') if found else ""

    def _source(self, file: str) -> Source:
        if file not in self.sources:
            self.sources[file], problems = read_source(file, self.files[file])
            self.problems += problems
        return self.sources[file]

    def _parse(self, file: str) -> dict[str, Any] | None:
        """The TOML tables of a file; None, and a problem, where it is not TOML."""
        import tomli

        source = self._source(file)
        if not source.readable:
            return None
        try:
            return tomli.loads(source.text)
        except tomli.TOMLDecodeError as error:
            from dvplan.planfile.diagnosis.syntax_errors import diagnose

            self.problems.append(conflict_marker(source) or diagnose(source, error))
        except RecursionError:
            self.problems.append(Problem("toml-syntax", Location(file), hint="too-deep"))
        except ValueError:
            # The parser leaves a whole number of more than 4,300 digits to int(), which refuses it.
            self.problems.append(Problem("toml-syntax", Location(file), hint="long-number"))
        return None

    def _orphan(self, file: str, data: dict[str, Any] | None) -> None:
        blocks = data.get("log") if data else None
        raws = [raw for raw in blocks if isinstance(raw, dict)] if isinstance(blocks, list) else []
        plans = dict.fromkeys(plan for raw in raws for plan in other_plans(raw, ""))
        beside = f"{_name(file).removesuffix(LOG)}{PLAN}"
        self.problems.append(Problem("orphan-log", Location(file), {"beside": beside}, plans=tuple(plans)))


def _name(file: str) -> str:
    return file.rpartition("/")[2]


def _home(stem: str, homes: Mapping[str, str]) -> str | None:
    """The plan beside a log called `X.log.toml` or `X.NAME.log.toml`, by the log's name without its ending."""
    exact = homes.get(f"{stem}{PLAN}")
    folder, slash, name = stem.rpartition("/")
    return exact or homes.get(f"{folder}{slash}{name.rpartition('.')[0]}{PLAN}")


def _not_a_plan(file: str, data: Mapping[str, Any]) -> Problem:
    from dvplan.core.model.nearest import nearest

    near = next((key for key in data if nearest(key, ("plan",))), None)
    if near:
        return Problem("not-a-plan", Location(file, (near,), "table"), {"key": near, "near": "plan"}, "near")
    return Problem("not-a-plan", Location(file), hint="has-tasks" if "task" in data else None)


def _guess_id(text: str) -> str | None:
    """The first `id = "…"` of a text that is not TOML."""
    for line in text.splitlines():
        key, equals, value = line.partition("=")
        if key.strip() == "id" and equals:
            value = value.strip()
            ends = value[1:].find(value[:1]) if value[:1] in ("'", '"') else 0
            return nfc(value[1 : ends + 1]) if ends > 0 else None
    return None
