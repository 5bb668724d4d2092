"""A repeating task's occurrences on a day: which have come, which were done, which is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.task_day import OccurrenceCounts, OccurrenceDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Repeat
    from dvplan.core.workdays.recurrence import Occurrence
    from dvplan.core.workdays.working_calendar import WorkCalendar


def occurrence_counts(
    repeat: Repeat, entries: Sequence[Entry], day: date, calendar: WorkCalendar, plan_due: date | None
) -> OccurrenceCounts:
    """Count the occurrences up to and with a day. `entries` are those that name an occurrence, in order."""
    from dvplan.core.workdays.recurrence import occurrences

    named = (entry.occurrence for entry in entries if entry.occurrence is not None)
    # One done ahead may be named by a day off, and fall after it.
    upto = calendar.next_working(max((day, *named)))
    found = occurrences(repeat, calendar, upto, plan_due)
    done_on = _done_on(found, entries)
    known = tuple(OccurrenceDay(o.nominal, o.day, done_on.get(o.nominal)) for o in found)
    come = [o for o in known if o.day <= day]
    missed = [o.day for o in come if o.day < day and o.done_on is None]
    ahead = next((o for o in known if o.day >= day and o.done_on is None), None)
    following = ahead or _first_after(repeat, calendar, upto, plan_due)
    return OccurrenceCounts(
        due=len(come),
        done=sum(o.done_on is not None for o in come),
        late=sum(o.done_on is not None and o.done_on > o.day for o in come),
        missed=len(missed),
        next=following.day if following else None,
        next_nominal=following.nominal if following else None,
        oldest_missed=min(missed, default=None),
        all=known,
    )


def _done_on(found: Sequence[Occurrence], entries: Iterable[Entry]) -> dict[date, date]:
    """Nominal day to the first day logged as done and not taken back since. The date an entry names is a
    nominal day where there is one, else a moved one."""
    by_nominal = {o.nominal: o.nominal for o in found}
    by_day = {o.day: o.nominal for o in reversed(found)}
    done_on: dict[date, date] = {}
    for entry in entries:
        nominal = by_nominal.get(entry.occurrence) or by_day.get(entry.occurrence) if entry.occurrence else None
        if nominal is None:
            continue
        if entry.state == "active":
            done_on.pop(nominal, None)
        else:
            done_on.setdefault(nominal, entry.on)
    return done_on


def _first_after(repeat: Repeat, calendar: WorkCalendar, day: date, plan_due: date | None) -> Occurrence | None:
    from datetime import date, timedelta

    from dvplan.core.workdays.recurrence import next_occurrence

    if day == date.max:
        return None
    return next_occurrence(repeat, calendar, day + timedelta(days=1), plan_due)


def occurrence_progress(
    repeat: Repeat, counts: OccurrenceCounts, calendar: WorkCalendar, plan_due: date | None
) -> float:
    """Percent done: of all occurrences up to the end where there is one, else of all due so far."""
    from dvplan.core.workdays.recurrence import occurrences

    end = repeat.until or plan_due
    # The last one may fall on the first working day after the end.
    total = len(occurrences(repeat, calendar, calendar.next_working(end), plan_due)) if end else counts.due
    done = sum(o.done_on is not None for o in counts.all) if end else counts.done
    return 100 * done / total if total else 0.0
