"""English for the reports over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

sections = {
    "timeline": "TIMELINE OF TASKS",
    "burndown": "WORK LEFT",
    "measure": "FIGURES FOLLOWED",
    "weeks": "WEEK BY WEEK",
}
legend = {
    "gone": "gone",
    "left": "left",
    "extended": "added by extension",
    "overdue": "overdue",
    "due": "deadline",
    "earlier_due": "original deadline, deadlines before an extension",
    "done": "done",
    "part_done": "step or occurrence done",
    "part_open": "step or occurrence to come",
    "part_missed": "step or occurrence past, not done",
    "today": "today",
    "off": "day off",
    "soon": "due soon",
    "muted": "standing, suspended, without a deadline, cancelled or carried over",
}
columns = {
    "week": "Up to",
    "left": "Left",
    "planned": "By deadlines",
    "difference": "Difference",
    "done": "Done",
    "added": "Added",
    "dropped": "Fallen away",
    "tasks": "Tasks",
}
words = {
    "part_done": "task done",
    "part_open": "deadline of a task not done",
    "part_missed": "task overdue",
    "standing": "standing",
    "actual": "left",
    "planned": "by the deadlines set",
    "forecast": "forecast",
    "legend": "▏ = what the deadlines would have left",
    "weighed": "Work is counted by the weight of tasks and the percentage not done; standing, cancelled and "
    "carried tasks are not counted.",
    "forecast_is_one": "The forecast only goes on at the pace of these weeks; it is no deadline and replaces "
    "none.",
    "nothing_left": "No work is left.",
    "nothing": "There is no task whose work is counted.",
    "no_measures": "No figures are followed.",
    "gap": "· marks a week without a report.",
    "gap_total": "In the total, · marks a week in which not every locality had reported.",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MARKS = {
    "due": "deadline",
    "earlier_due": "deadline before an extension",
    "done": "done",
    "part_done": "done",
    "part_open": "to come",
    "part_missed": "past, not done",
}


def axis_day(day: date) -> str:
    """22 Nov."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def axis_month(day: date) -> str:
    """Nov 2021."""
    return f"{_MONTHS[day.month - 1]} {day.year:04}"


def today(day: str) -> str:
    return f"today {day}"


def described(count: str, first: str, last: str, today: str) -> str:
    return f"{count}, from {first} to {last}; today is {today}."


def due(due: str, left: str, progress: str) -> str:
    return f"due {due}, {left}, {progress} done"


def done(on: str, due: str | None) -> str:
    return f"done {on}, on time for {due}" if due else f"done {on}"


def ended(state: str, on: str | None) -> str:
    return f"{state.lower()} since {on}" if on else state.lower()


def undated(progress: str) -> str:
    return f"no deadline set, {progress} done"


def next_occurrence(on: str, left: str) -> str:
    return f"next {on}, {left}"


def occurrences(done: str, due: str) -> str:
    return f"{done} of {due} so far done"


def plan(progress: str, done: str, tasks: str, overdue: str | None, due: str | None) -> str:
    parts = [
        f"progress {progress}",
        f"{done} of {tasks} tasks done",
        f"{overdue} overdue" if overdue else "",
        f"ends {due}" if due else "",
    ]
    return ", ".join(part for part in parts if part)


def by_plan(tasks: str) -> str:
    return f"There are {tasks}, so each line is a plan. To see each task, export a page with a filter."


def mark(sign: str, title: str, day: str) -> str:
    return f"{title}: {_MARKS[sign]} {day}" if title else f"{_MARKS[sign]} {day}"


def left(left: str, weight: str, percent: str) -> str:
    return f"Work left: {left} of {weight} ({percent})."


def planned(planned: str, difference: str, ahead: bool | None) -> str:
    if ahead is None:
        return f"The deadlines set would have left {planned}: just as planned."
    return f"The deadlines set would have left {planned}: {difference} {'ahead' if ahead else 'behind'}."


def pace(weeks: str, pace: str, added: str | None) -> str:
    more = f", and {added} was added" if added else ""
    mean = "In the last week" if weeks == "1" else f"In the mean of the last {weeks} weeks"
    return f"{mean} {pace} a week was done{more}."


def forecast(day: str, last_due: str | None, days: str, late: int) -> str:
    said = f"FORECAST: at that pace all is done about {day}"
    if last_due is None:
        return f"{said}."
    if late == 0:
        return f"{said}, on the day of the last deadline."
    unit = "day" if days == "1" else "days"
    return f"{said}, {days} {unit} {'after' if late > 0 else 'before'} the last deadline ({last_due})."


def forecast_if_added(day: str | None) -> str:
    if day is None:
        return "With as much added every week it is never done."
    return f"With as much added every week, about {day}."


def no_forecast(weeks: str) -> str:
    over = "week" if weeks == "1" else f"{weeks} weeks"
    return f"No forecast can be made: in the last {over} no work was done on balance."


def without_due(tasks: str) -> str:
    return f"{tasks} without a final deadline (none is set, or recurring): by the deadlines always left whole."


def last_weeks(weeks: str) -> str:
    return f"Last {weeks} weeks"


def target(figure: str, percent: str) -> str:
    return f"Target {figure}, {percent} reached."
