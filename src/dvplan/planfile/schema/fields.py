"""Every key of dvplan.toml, plan files and log files: the one place that knows them.

Reading, suggestions, the JSON Schemas and the reference page all follow from these rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal[
    "text", "texts",
    "name", "names",          # text that is compared: places, tags, measures named elsewhere
    "id",
    "owner", "owners",        # an owner's id; free text where dvplan.toml names none
    "task", "tasks", "one-or-more-tasks",
    "date", "dates",
    "due",                    # a date, or a period that stands for its last day
    "number", "percent", "whole",
    "flag", "choice", "weekdays",
    "figures",                # { measure = number } or { measure = { place = number } }
    "free",                   # a table of anything
    "table", "tables", "named-tables",
]  # fmt: skip

HUGE: Final = 1e15
"""Above it a double no longer tells whole numbers and three decimals apart."""
WEIGHTS: Final = (0.001, 10**12)
"""From shares of one to sums of money; what lies outside is lost in sums, or in rounding for print."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of one table. `attribute` is its name in the model; `of` the table that a table kind holds.

    Numbers are from `low` to `high`.
    """

    table: str
    key: str
    kind: Kind
    attribute: str
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str | float | bool | None = None
    of: str = ""
    low: float = -HUGE
    high: float = HUGE


def _row(
    table: str,
    key: str,
    kind: Kind,
    *choices: str,
    attribute: str = "",
    default: str | float | bool | None = None,
    of: str = "",
    span: tuple[float, float] = (-HUGE, HUGE),
) -> Field:
    """A row; an asterisk before the key makes it required."""
    name = key.removeprefix("*")
    low, high = span
    return Field(table, name, kind, attribute or name, name != key, choices, default, of, low, high)


WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY: Final = ("week", "month", "quarter", "half-year", "year")
DAYS: Final = (0, 3660)
PERCENT: Final = (0, 100)

FIELDS: Final = (
    _row("workspace-file", "workspace", "table", of="workspace"),
    _row("workspace-file", "calendar", "table", of="calendar"),
    _row("workspace-file", "signals", "table", of="signals"),
    _row("workspace-file", "mail", "table", of="mail"),
    _row("workspace-file", "owner", "named-tables", of="owner", attribute="owners"),

    _row("workspace", "name", "text", default=""),
    _row("workspace", "name_en", "text"),
    _row("workspace", "lang", "choice", "vi", "en", default="vi"),
    _row("workspace", "timezone", "text", default="Asia/Ho_Chi_Minh"),
    _row("workspace", "today", "date"),
    _row("workspace", "notice", "text"),
    _row("workspace", "notice_en", "text"),

    _row("calendar", "country", "text", default="VN"),
    _row("calendar", "workweek", "weekdays", *WEEKDAYS),
    _row("calendar", "closed", "dates"),
    _row("calendar", "open", "dates", attribute="open_"),

    _row("signals", "due_soon", "whole", default=7, span=DAYS),
    _row("signals", "yellow", "whole", default=3, span=DAYS),
    _row("signals", "critical", "whole", default=3, span=DAYS),
    _row("signals", "behind", "percent", default=15, span=PERCENT),
    _row("signals", "stale", "whole", default=10, span=DAYS),
    _row("signals", "evidence", "flag", default=True),

    _row("mail", "*host", "text"),
    _row("mail", "port", "whole", span=(1, 65535)),
    _row("mail", "security", "choice", "starttls", "tls", "none", default="starttls"),
    _row("mail", "*from", "text", attribute="sender"),
    _row("mail", "list", "texts", attribute="receivers"),
    _row("mail", "list_id", "text"),
    _row("mail", "password_env", "text"),
    _row("mail", "password_file", "text"),

    _row("owner", "*name", "text"),
    _row("owner", "kind", "choice", "person", "unit", "body"),
    _row("owner", "short", "text"),
    _row("owner", "name_en", "text"),
    _row("owner", "part_of", "owner"),
    _row("owner", "email", "text"),
    _row("owner", "aliases", "texts"),

    _row("plan-file", "*plan", "table", of="plan"),
    _row("plan-file", "defaults", "table", of="defaults"),
    _row("plan-file", "task", "tables", of="task", attribute="tasks"),

    _row("plan", "*id", "id"),
    _row("plan", "*title", "text"),
    _row("plan", "title_en", "text"),
    _row("plan", "owner", "owner"),
    _row("plan", "start", "date"),
    _row("plan", "due", "due"),
    _row("plan", "carries_out", "task"),

    _row("task", "*id", "id"),
    _row("task", "*title", "text"),
    _row("task", "title_en", "text"),
    _row("task", "group", "name"),
    _row("task", "owner", "owner"),
    _row("task", "coordinators", "owners"),
    _row("task", "leader", "owner"),
    _row("task", "officer", "owner"),
    _row("task", "submit_to", "text"),
    _row("task", "issued_by", "text"),
    _row("task", "deliverable", "text"),
    _row("task", "basis", "text"),
    _row("task", "period", "text"),
    _row("task", "assigned", "date"),
    _row("task", "start", "date"),
    _row("task", "due", "due"),
    _row("task", "due_text", "text"),
    _row("task", "no_due", "text"),
    _row("task", "weight", "number", default=1, span=WEIGHTS),
    _row("task", "focus", "flag", default=False),
    _row("task", "standing", "flag", default=False),
    _row("task", "event", "flag", default=False),
    _row("task", "needs", "tasks"),
    _row("task", "carried_from", "task"),
    _row("task", "progress_from", "name"),
    _row("task", "tags", "names"),
    _row("task", "note", "text"),
    _row("task", "step", "tables", of="step", attribute="steps"),
    _row("task", "repeat", "table", of="repeat"),
    _row("task", "measure", "tables", of="measure", attribute="measures"),
    _row("task", "extra", "free"),

    _row("step", "*id", "id"),
    _row("step", "*title", "text"),
    _row("step", "due", "due"),
    _row("step", "weight", "number", default=1, span=WEIGHTS),

    _row("repeat", "every", "choice", *EVERY),
    _row("repeat", "rrule", "text"),
    _row("repeat", "*first", "date"),
    _row("repeat", "until", "due"),
    _row("repeat", "if_closed", "choice", "before", "after"),
    _row("repeat", "counts_from", "whole", span=(1, 9999)),

    _row("measure", "*id", "id"),
    _row("measure", "*title", "text"),
    _row("measure", "unit", "text"),
    _row("measure", "decimals", "whole", default=0, span=(0, 6)),
    _row("measure", "kind", "choice", "level", "flow", default="level"),
    _row("measure", "target", "number"),
    _row("measure", "places", "names"),
    _row("measure", "share_of", "name"),
    _row("measure", "data", "text"),
    _row("measure", "every", "choice", *EVERY),

    _row("log-file", "log", "tables", of="log"),

    _row("log", "*on", "date"),
    _row("log", "*task", "one-or-more-tasks"),
    _row("log", "by", "owner"),
    _row("log", "step", "name"),
    _row("log", "occurrence", "date"),
    _row("log", "progress", "percent", span=PERCENT),
    _row("log", "values", "figures", attribute="readings"),
    _row("log", "at", "date"),
    _row("log", "state", "choice", "submitted", "done", "paused", "active", "cancelled"),
    _row("log", "due", "due"),
    _row("log", "ask_due", "due"),
    _row("log", "owner", "owner"),
    _row("log", "officer", "owner"),
    _row("log", "evidence", "text"),
    _row("log", "reason", "text"),
    _row("log", "cause", "choice", "objective", "subjective"),
    _row("log", "note", "text"),
)  # fmt: skip


def _by_table() -> Mapping[str, Mapping[str, Field]]:
    tables: dict[str, dict[str, Field]] = {}
    for field in FIELDS:
        tables.setdefault(field.table, {})[field.key] = field
    tables["defaults"] = {key: field for key, field in tables["task"].items() if not field.required}
    return MappingProxyType({name: MappingProxyType(rows) for name, rows in tables.items()})


TABLES: Final = _by_table()
"""The rows by table and key, in the order of the reference page. `defaults` takes what a task takes."""

ENCLOSING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "step": "task", "repeat": "task", "measure": "task", "task": "plan", "defaults": "plan",
        "calendar": "workspace", "signals": "workspace", "mail": "workspace", "owner": "workspace",
    }
)  # fmt: skip
"""The table above whose header a line typed too far down was meant to stand."""

HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "workspace": "[workspace]", "calendar": "[calendar]", "signals": "[signals]", "mail": "[mail]",
        "owner": "[owner.…]",
        "plan": "[plan]", "defaults": "[defaults]", "task": "[[task]]", "step": "[[task.step]]",
        "repeat": "[task.repeat]", "measure": "[[task.measure]]", "log": "[[log]]",
        "workspace-file": "", "plan-file": "", "log-file": "",
    }
)  # fmt: skip
"""How a table's header is written; empty for what stands in no table."""
