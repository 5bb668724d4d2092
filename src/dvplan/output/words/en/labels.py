"""English for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.words.en import nouns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

alerts = nouns.alerts
columns = nouns.columns
fields = nouns.fields
flags = nouns.flags
holidays = nouns.holidays
search = nouns.search
sections = nouns.sections
short_signals = nouns.short_signals
signals = nouns.signals
states = nouns.states
words = nouns.words

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(day: date) -> str:
    """2021-11-30."""
    return day.isoformat()


def short_day(day: date, today: date) -> str:  # noqa: ARG001  # Vietnamese leaves the year out
    """2021-11-30: month and day alone would be read two ways."""
    return day.isoformat()


def long_day(day: date) -> str:
    """Tuesday 2021-11-30."""
    return f"{weekday(day)} {day.isoformat()}"


def weekday(day: date) -> str:
    """Tuesday."""
    return _WEEKDAYS[day.weekday()]


def number(value: float, decimals: int = 0) -> str:
    """1,240 and 35.5."""
    return f"{value:,.{decimals}f}".replace("-", "−")


def percent(value: float | None) -> str:
    """One decimal: 28.6%."""
    return "–" if value is None else f"{number(value, 1)}%"


def whole_percent(value: float) -> str:
    """No decimals, for narrow columns: 40%."""
    return f"{number(value)}%"


def as_of(day: date) -> str:
    return f"Figures as of {long_day(day)}"


def days_left(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return f"{_count(-days, 'day')} over"
    return _count(days, "day") if days else "today"


def days_late(days: int) -> str:
    return f"{_count(days, 'day')} late"


def tasks(count: int) -> str:
    return _count(count, "task")


def summary(overdue: int, critical: int, soon: int, yellow: int, waiting: int, undated: int, missed: int) -> str:
    def levels(count: int, level: str) -> str:
        return f" ({number(count)} {level})" if count else ""

    parts = [
        f"{_count(overdue, 'task')} overdue{levels(critical, 'critical')}." if overdue else "No task is overdue.",
        f"{_count(soon, 'task')} due soon{levels(yellow, 'yellow')}." if soon else "",
        f"{_count(missed, 'standing task')} with an occurrence overdue." if missed else "",
        f"{_count(undated, 'task')} without a deadline." if undated else "",
        f"{_count(waiting, 'task')} waiting for a decision." if waiting else "",
    ]
    return " ".join(part for part in parts if part)


def due_so_far(due: int, done: int) -> str:
    return f"{number(due)} due so far, {number(done)} of them done."


def done_rate(done: int, tasks: int, rate: float | None) -> str:
    return f"Done: {number(done)}/{number(tasks)} ({percent(rate)})."


def overall(progress: float | None, expected: float | None) -> str:
    required = f", expected {percent(expected)}" if expected is not None else ""
    return f"Overall progress {percent(progress)}{required}."


def filtered(terms: str) -> str:
    return f"Only the tasks that this filter lets through: {terms}"


def not_counted(standing: int, events: int) -> str:
    parts = [_count(standing, "standing task") if standing else "", _count(events, "event") if events else ""]
    return f"Not counted in the total: {'; '.join(part for part in parts if part)}."


def ask(before: str, after: str) -> str:
    return f"extension asked {before} → {after}"


def ask_reason(reason: str | None, day: str) -> str:
    return f"Reason: {reason or 'none given'} (asked {day})"


def paused(since: str | None, due: str | None) -> str:
    return "suspended" + (f" since {since}" if since else "") + (f", due {due}" if due else "")


def reason(reason: str | None) -> str:
    return f"Reason: {reason or 'none given'}"


def submit_to(level: str) -> str:
    return f"goes to {level}"


def risk(risk: str, figures: Mapping[str, str]) -> str:
    if risk == "behind":
        return f"{figures['progress']} done, {figures['expected']} expected"
    if risk == "step":
        return f"step overdue: {figures['steps']}"
    return f"waiting for {figures['needs']}"


def missed(count: int, oldest: str) -> str:
    return f"{_count(count, 'occurrence')} not done, the oldest of {oldest}"


def places(reported: int, places: int) -> str:
    return f"{number(reported)}/{number(places)} {'locality' if places == 1 else 'localities'} reported"


def change(change: float, decimals: int) -> str:
    if change == 0:
        return "no change against 7 days before"
    return f"{'up' if change > 0 else 'down'} {number(abs(change), decimals)} against 7 days before"


def share(share: float) -> str:
    return percent(share)


def none_reported(places: str) -> str:
    return f"None has reported yet: {places}"


def not_reported(place: str | None, last: str | None, unit: str, on: str | None) -> str:
    figure = f"last figure {last}{' ' + unit if unit else ''}, {on}" if last is not None else ""
    if place is None:
        return figure[:1].upper() + figure[1:]
    return f"{place} has not reported" + (f" ({figure})" if figure else "")


def silent(since: str, tasks: str, *, heard: bool) -> str:
    return f"{'Since' if heard else 'Since assigned on'} {since}: {tasks}"


def done_late(task: str, on: str, days: int, reason: str | None) -> str:
    return f"{task}: {on}, {_count(days, 'day')} late; {reason or 'no cause given'}"


def extended(baseline: str, extensions: int) -> str:
    return f"first due {baseline}, extended {_times(extensions)}" if extensions else ""


def due_with_history(due: str, baseline: str | None, extensions: int) -> str:
    return f"{due} ({extended(baseline, extensions)})" if baseline and extensions else due


def closed_plans(plans: str) -> str:
    return f"Closed plans are left out: {plans} (to see them: --all)."


def left_out(plan: str, file: str, errors: int) -> str:
    return f"LEFT OUT {plan}: {file} has {_count(errors, 'error')} (see: dvplan check)."


def of_what_was_read(summary: str) -> str:
    return f"In the plans that could be read, {summary[:1].lower()}{summary[1:]}"


def more_rows(command: str) -> str:
    return f"{{n}} more rows; to see all: {command}"


def more_to_find(tasks: int, words: Sequence[str]) -> str:
    typed = " or ".join(f"“{word.lower()}”" for word in words)
    return f"{_count(tasks, 'more task')}: type {typed} in the search box of the table at the end of the page."


def in_days(days: int) -> str:
    if days < 0:
        return f"{_count(-days, 'day')} overdue"
    return f"{_count(days, 'day')} left" if days else "today"


def working_days(days: int) -> str:
    return _count(days, "working day")


def expected(percent: str) -> str:
    return f"{percent} expected"


def since(day: str) -> str:
    return f"since {day}"


def until(day: str) -> str:
    return f"to {day}"


def undated_for(days: int) -> str:
    return f"for {_count(days, 'day')}, since it was assigned"


def recurs(rule: str, first: str) -> str:
    return f"Recurs {rule}, from {first}"


def occurrence_counts(due: int, done: int, late: int, missed: int) -> str:
    behind = f" ({number(late)} late)" if late else ""
    return f"{_count(due, 'occurrence')} so far, {number(done)} done{behind}, {number(missed)} past and not done"


def moved(nominal: str) -> str:
    return f"in place of {nominal}, a day off"


def done_late_on(day: str, days: int) -> str:
    return f"done {day}, {_count(days, 'day')} late"


def figures_of(day: str) -> str:
    return f"figures of {day}"


def target(figure: str) -> str:
    return f"Target: {figure}."


def span(first: str, last: str) -> str:
    return f"From {first} to {last}"


def late_of(count: int) -> str:
    return f"{number(count)} late"


def holiday(name: str) -> str:
    return f"day off: {name}"


def round_year(years: int) -> str:
    return f"round year: {number(years)} years"


def day_off(name: str | None, working_day: str) -> str:
    return f"day off{f' ({name})' if name else ''}; last working day before it {working_day}"


def _count(count: int, noun: str) -> str:
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
