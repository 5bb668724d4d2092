"""English for the digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.words.en.labels import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.digest.period import Period

sections = {
    "report": "REPORT",
    "results": "RESULTS",
    "shortcomings": "SHORTCOMINGS AND THEIR CAUSES",
    "proposals": "PROPOSALS",
}
parts = {
    "done": "Tasks completed",
    "progress": "Tasks in progress",
    "events": "Events and anniversaries",
    "changes": "Newly assigned, handed over, cancelled",
    "overdue": "Overdue and not done",
    "late": "Completed late",
    "at_risk": "At risk",
    "extension": "Deadlines extended or changed",
    "reading": "Figures not reported",
    "paused": "Suspended: a decision is asked for",
    "blocked": "To be pressed for: other tasks wait",
    "undated": "No deadline set: one should be given",
    "silent": "No update: the units should report",
}
words = {
    "of_owner": "Unit or person: {owner}.",
    "of_lead": "The numbers are of the tasks they lead; those they help with are in section III alone.",
    "no_tasks": "There is no task to give numbers of.",
    "summary": "In short:",
    "none": "None.",
    "numbers": "Tasks (standing ones aside)",
    "change": "Change",
    "done_rate": "Completion rate",
    "progress": "Overall progress",
    "lead": "Lead: {owner}",
    "helps": "Coordinating; lead: {owner}",
    "given": "Newly assigned: {tasks}",
    "handed_over": "Handed over on {day} from {before} to {after}: {tasks}",
    "entrusted": "Given on {day} to {after}: {tasks}",
    "cancelled": "Cancelled on {day}: {tasks}",
    "evidence": "Evidence: {evidence}",
    "no_evidence": "No evidence yet",
    "cause": "Cause: {reason}",
    "cause_objective": "Objective cause: {reason}",
    "cause_subjective": "Subjective cause: {reason}",
    "no_detail": "not told",
    "no_cause": "none given",
    "product": "Missing product: {product}",
    "product_due": "Product: {product}",
    "submit_to": "goes to {level}",
    "last_note": "Update {day}: {note}",
    "due": "due {due}",
    "now": "now {percent}",
    "still": "still {percent}",
    "behind": "{progress} done, {expected} expected",
    "step_overdue": "step overdue: {steps}",
    "waits": "has to wait for {needs}",
    "holds_up": "holds up {tasks}",
    "submitted": "submitted {day}",
    "begun": "begun {day}",
    "resumed": "resumed {day}",
    "reopened": "reopened {day}",
    "held": "held {day}",
    "next_occurrence": "next one {day}",
    "scheduled": "planned {day}",
    "done_before": "done earlier, {day}",
    "step": "step {step}",
    "next_step": "next step: {step}",
    "next_step_label": "In the period",
    "starting": "work begins",
    "occurrence": "recurring",
    "on_days": "on {days}",
    "many_days": "{n} times from {first} to {last}",
    "event": "event",
    "owed": "Not reported: {figures}",
    "last_figure": "last figure, {day}: {figure}",
    "silent_since": "no update since {day}",
    "silent_since_given": "no update since assigned on {day}",
    "reason": "Reason: {reason}",
    "no_reason": "none given",
    "paused": "suspended",
    "at_risk": "at risk",
    "extension_asked": "extension asked",
    "in_focus": "Tasks in focus",
    "closed": "Closed plans are left out: {plans}.",
    "focus": "★ in focus.",
}

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_HALVES = ("", "first", "second")
_SPANS = {
    "week": "in the week",
    "month": "in the month",
    "quarter": "in the quarter",
    "half": "in the half-year",
    "year": "in the year",
    "days": "in these days",
}
_BROUGHT = (
    ("extended", "extended"),
    ("refused", "refused an extension"),
    ("paused", "suspended"),
    ("cancelled", "cancelled"),
    ("carried", "carried over"),
    ("dated", "given a deadline"),
    ("given", "newly assigned"),
)
"""What else a span may bring, by the name of its count."""


def title(period: Period) -> str:
    next_ = period.following()
    opening = {"year": "Final review of", "half": "Interim review of"}.get(period.kind, "Results of")
    if period.kind == "days":
        return f"{opening} {_range(period)}, key tasks to come ({_range(next_)})"
    days = f" ({_range(period)})" if period.kind == "week" else ""
    return f"{opening} {_name(period)}{days}, key tasks of {_name(next_)}"


def ahead_heading(following: Period) -> str:
    name = "TO COME" if following.kind == "days" else f"OF {_name(following).upper()}"
    return f"KEY TASKS {name} ({_range(following)})"


def rest_of(period: Period) -> str:
    return f"Rest of {_name(period)} (to {period.last.isoformat()})"


def within(period: Period) -> str:
    return _capital(_name(period)) if period.kind != "days" else "To come"


def start_of(period: Period) -> str:
    return f"Due right at the start of {_name(period)}" if period.kind != "days" else "Due right after that"


def summary(counts: Mapping[str, int], period: Period) -> str:
    done = sum(counts[key] for key in ("on_time", "late", "unrated"))
    rated = [
        f"{number(counts[key])} {word}" if done > counts[key] else word
        for key, word in (("on_time", "on time"), ("late", "late"), ("unrated", "without a deadline"))
        if counts[key]
    ]
    brought = [
        f"{_count(done, 'task')} {_were(done)} completed ({', '.join(rated)})"
        if done
        else "no task was completed",
        *(f"{number(counts[key])} {_were(counts[key])} {word}" for key, word in _BROUGHT if counts[key]),
    ]
    overdue, asked = counts["overdue"], counts["asked"]
    stands = [
        f"{_count(overdue, 'task')} {'is' if overdue == 1 else 'are'} overdue" if overdue else "none is overdue",
        *([f"{number(asked)} {'waits' if asked == 1 else 'wait'} for an extension"] if asked else ()),
    ]
    return f"{', '.join(brought)} {_SPANS[period.kind]}; {', '.join(stands)}."


def cumulative(done: int, tasks: int, rate: str, change: int, period: Period, eve: str) -> str:
    if change == 0:
        moved = f"no change {since(period, eve)}"
    else:
        moved = f"{'up' if change > 0 else 'down'} {number(abs(change))} {since(period, eve)}"
    return f"In all {number(done)} of {_count(tasks, 'task')} completed ({rate}), {moved}."


def points(change: str) -> str:
    return f"{change} points"


def since(period: Period, eve: str) -> str:
    before = {
        "week": "the week before",
        "month": "the month before",
        "quarter": "the quarter before",
        "half": "the half-year before",
        "year": "the year before",
    }
    return f"against {before.get(period.kind, eve)}"


def done(on: str, days: int | None, due: str) -> str:
    if days is None:
        return f"completed {on} (without a deadline)"
    return f"completed {on}, {_lateness(days)} (due {due})"


def step_done(step: str, on: str, days: int | None) -> str:
    late = f", {_lateness(days)}" if days else ""
    return f"step {step} done {on}{late}"


def occurrence_done(of: str, on: str, days: int) -> str:
    return f"occurrence of {of} done ({on}, {_lateness(days)})"


def occurrences_done(count: int, first: str, last: str, late: int) -> str:
    how = f"{number(late)} of them late" if late else "all on time"
    return f"{_count(count, 'occurrence')} done, from that of {first} to that of {last} ({how})"


def overdue(days: int, due: str) -> str:
    return f"{_count(days, 'day')} overdue (due {due})"


def missed(count: int, oldest: str, days: int) -> str:
    if count > 1:
        return f"{number(count)} occurrences not done, the oldest of {oldest} ({_count(days, 'day')} overdue)"
    return f"occurrence of {oldest} not done, {_count(days, 'day')} overdue"


def late(days: int, due: str) -> str:
    return f"{_lateness(days)} (due {due})"


def granted(by: str, on: str, due: str, asked: str) -> str:
    return _joined(asked, f"{_decided('granted' if asked else 'extended', by, on)}, now due {due}")


def refused(by: str, on: str, due: str, asked: str) -> str:
    return _joined(asked, f"{_decided('refused', by, on)}, still due {due}")


def brought_forward(by: str, on: str, before: str, after: str) -> str:
    return f"{_decided('deadline brought forward', by, on)}, from {before} to {after}"


def asked(on: str, due: str) -> str:
    return "extension asked" + (f" to {due}" if due else "") + f" on {on}"


def waiting(on: str, before: str, due: str, *, earlier: bool) -> str:
    if earlier:
        return f"earlier deadline asked on {on}, {due} instead of {before}, not answered yet"
    moved = f"extension from {before} to {due}" if before else f"deadline of {due}"
    return f"{moved} asked on {on}, not answered yet"


def total(reported: int, places: int) -> str:
    return f"Total ({number(reported)}/{number(places)})" if reported < places else "Total"


def next_figures(measure: str, places: int) -> str:
    where = f" ({number(places)} {'locality' if places == 1 else 'localities'})" if places else ""
    return f"Figures due: {measure}{where}"


def undated(days: int | None, reason: str) -> str:
    age = f"for {_count(days, 'day')} since assigned; " if days is not None else ""
    return f"{age}reason: {reason}"


def _lateness(days: int) -> str:
    return f"{_count(days, 'day')} late" if days else "on time"


def _decided(what: str, by: str, on: str) -> str:
    return f"{what} on {on}" + (f" by {by}" if by else "")


def _joined(asked: str, answer: str) -> str:
    return f"{asked}; {answer}" if asked else answer


def _name(period: Period) -> str:
    return {
        "week": f"week {period.number} of {period.year}",
        "month": f"{_MONTHS[period.last.month - 1]} {period.year}",
        "quarter": f"quarter {period.number} of {period.year}",
        "half": f"the {_HALVES[min(period.number, 2)]} half of {period.year}",
        "year": f"{period.year}",
        "days": "these days",
    }[period.kind]


def _range(period: Period) -> str:
    return f"{period.first.isoformat()} to {period.last.isoformat()}"


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _count(count: int, noun: str) -> str:
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"
