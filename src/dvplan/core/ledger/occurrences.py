"""A repeating task's occurrences on a day: which have come, which were done, which is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.task_day import OccurrenceCounts, OccurrenceDay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvplan.core.model.plan import Repeat
    from dvplan.core.workdays.recurrence import Occurrence
    from dvplan.core.workdays.working_calendar import WorkCalendar


def occurrence_counts(
    repeat: Repeat, done: Mapping[date, date], day: date, calendar: WorkCalendar, plan_due: date | None
) -> OccurrenceCounts:
    """Count the occurrences up to and with a day. `done` maps a logged date, nominal or moved, to the day
    the occurrence was done."""
    from dvplan.core.workdays.recurrence import next_occurrence, occurrences

    found = occurrences(repeat, calendar, max((day, *done)), plan_due)
    done_on = _match(found, done)
    known = tuple(OccurrenceDay(o.nominal, o.day, done_on.get(o.nominal)) for o in found)
    come = [o for o in known if o.day <= day]
    missed = [o.day for o in come if o.day < day and o.done_on is None]
    ahead = next_occurrence(repeat, calendar, day, plan_due)
    while ahead is not None and ahead.nominal in done_on:
        ahead = _after(repeat, calendar, ahead, plan_due)
    return OccurrenceCounts(
        due=len(come),
        done=sum(o.done_on is not None for o in come),
        late=sum(o.done_on is not None and o.done_on > o.day for o in come),
        missed=len(missed),
        next=ahead.day if ahead else None,
        oldest_missed=min(missed, default=None),
        all=known,
    )


def _match(found: tuple[Occurrence, ...], done: Mapping[date, date]) -> dict[date, date]:
    """Nominal day to the day done; a logged date is a nominal day where there is one, else a moved one."""
    by_nominal = {o.nominal: o.nominal for o in found}
    by_day = {o.day: o.nominal for o in found}
    matched = {}
    for logged, on in done.items():
        nominal = by_nominal.get(logged) or by_day.get(logged)
        if nominal is not None:
            matched[nominal] = on
    return matched


def _after(
    repeat: Repeat, calendar: WorkCalendar, occurrence: Occurrence, plan_due: date | None
) -> Occurrence | None:
    from datetime import timedelta

    from dvplan.core.workdays.recurrence import next_occurrence

    latest = max(occurrence.day, occurrence.nominal)
    return next_occurrence(repeat, calendar, latest + timedelta(days=1), plan_due)


def occurrence_progress(
    repeat: Repeat, counts: OccurrenceCounts, calendar: WorkCalendar, plan_due: date | None
) -> float:
    """Percent done: of all occurrences up to the end where there is one, else of all due so far."""
    from dvplan.core.workdays.recurrence import occurrences

    end = repeat.until or plan_due
    total = len(occurrences(repeat, calendar, end, plan_due)) if end else counts.due
    done = sum(o.done_on is not None for o in counts.all) if end else counts.done
    return min(100.0, 100 * done / total) if total else 0.0
