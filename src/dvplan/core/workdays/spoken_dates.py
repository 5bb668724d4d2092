"""A day as people say it, in Vietnamese or English, with or without diacritics: "thứ sáu tới", "cuối tháng"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dvplan.core.model.folding import fold
from dvplan.core.workdays.periods import DateError, month_end, parse_due

_DAYS: Final = {
    "hom nay": 0, "today": 0,
    "hom qua": -1, "yesterday": -1, "hom kia": -2, "day before yesterday": -2,
    "mai": 1, "ngay mai": 1, "tomorrow": 1, "ngay kia": 2, "day after tomorrow": 2,
}  # fmt: skip

_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate((
        "mon monday t2 thu_2 thu_hai", "tue tues tuesday t3 thu_3 thu_ba", "wed wednesday t4 thu_4 thu_tu",
        "thu thur thurs thursday t5 thu_5 thu_nam", "fri friday t6 thu_6 thu_sau", "sat saturday t7 thu_7 thu_bay",
        "sun sunday cn chu_nhat",
    ))
    for name in names.split()
}  # fmt: skip

# One word may serve several of these; which is meant is plain from the words beside it.
_SHIFTS: Final = {
    "nay": 0, "this": 0,
    "toi": 1, "sau": 1, "nua": 1, "next": 1, "in": 1,
    "truoc": -1, "last": -1, "previous": -1, "ago": -1,
}  # fmt: skip
_UNITS: Final = {
    "ngay": "day", "day": "day", "days": "day", "d": "day",
    "tuan": "week", "week": "week", "weeks": "week", "w": "week",
    "thang": "month", "month": "month", "quy": "quarter", "quarter": "quarter", "nam": "year", "year": "year",
}  # fmt: skip
_EDGES: Final = {"dau": "start", "start": "start", "beginning": "start", "cuoi": "end", "end": "end"}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SILENT: Final = frozenset({"of", "the", "on"})
_DAYS_IN: Final = {"day": 1, "week": 7}
_MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12}

SPOKEN: Final = (
    "hôm nay", "hôm qua", "ngày mai", "ngày kia",
    "chủ nhật", "cuối tháng", "cuối quý", "cuối năm",
    "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "end of month", "end of quarter", "end of year",
)  # fmt: skip
"""Days as they are said, to suggest for a slip. Not "thứ hai" and its like: each is a slip away from another."""

NEAR: Final = 60
"""Days within which a date of another year may be the one meant by a day and month alone."""


class _Words:
    """The words of a phrase by what they can be; what is none of these makes it unknown."""

    def __init__(self, phrase: str) -> None:
        self.weekdays: list[int] = []
        self.units: list[str] = []
        self.edges: list[str] = []
        self.shifts: list[int] = []
        self.numbers: list[int] = []
        for word in phrase.split():
            if word in _WEEKDAYS:
                self.weekdays.append(_WEEKDAYS[word])
            elif word in _EDGES:
                self.edges.append(_EDGES[word])
            elif word in _UNITS:
                self.units.append(_UNITS[word])
            elif word in _SHIFTS:
                self.shifts.append(_SHIFTS[word])
            elif word in _ROMAN:
                self.numbers.append(_ROMAN[word])
            elif word.isascii() and word.isdigit() and len(word) <= 4:
                self.numbers.append(int(word))
            elif word not in _SILENT:
                raise DateError("unknown")

    def shape(self) -> tuple[int, int, int, int, int]:
        """How many weekdays, edges, units, shifts and numbers there are."""
        kinds = (self.weekdays, self.edges, self.units, self.shifts, self.numbers)
        return len(kinds[0]), len(kinds[1]), len(kinds[2]), len(kinds[3]), len(kinds[4])


def parse_day(text: str, today: date) -> date:
    """The day meant, the day before the month always. Raises DateError.

    A weekday is the nearest on or after today; with "này"/"this", "tới"/"next" or "trước"/"last" it is that of
    this, the next or the last ISO week. A day and month alone are of today's year.
    """
    phrase = fold(text)
    numeric = phrase.removeprefix("ngay ").replace(" thang ", "/").replace(" nam ", "/")
    try:
        return parse_due(numeric)
    except DateError as error:
        if error.kind != "unknown":
            raise
    try:
        if phrase in _DAYS:
            return today + timedelta(_DAYS[phrase])
        return _day_and_month(numeric, today) or _phrase(phrase, today)
    except OverflowError:
        raise DateError("impossible") from None


def _day_and_month(phrase: str, today: date) -> date | None:
    """The day of "30/11" or "30-11"; None for another form. Refuses a two-digit year, showing the full one."""
    parts = phrase.replace("-", "/").split("/")
    if len(parts) not in (2, 3) or not all(1 <= len(part) <= 2 and _is_number(part) for part in parts):
        return None
    if len(parts) == 3:
        raise DateError("ambiguous", (parse_due("/".join((*parts[:2], f"20{parts[2]:>02}"))),))
    day = parse_due(f"{'/'.join(parts)}/{today.year:04}")
    others = [other for year in (today.year - 1, today.year + 1) if (other := _in_year(day, year))]
    near = [other for other in others if abs((other - today).days) <= NEAR < abs((day - today).days)]
    if near:
        raise DateError("ambiguous", tuple(sorted((day, *near))))
    return day


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _phrase(phrase: str, today: date) -> date:
    if phrase[:1] in ("+", "-") and phrase[-1] in "dw" and _is_number(phrase[1:-1].strip()):
        length = int(phrase[1:-1]) * _DAYS_IN[_UNITS[phrase[-1]]]
        return today + timedelta(length if phrase[0] == "+" else -length)
    words = _Words(_joined(phrase))
    match words.shape():
        case (1, 0, 0, 0, 0):
            return today + timedelta((words.weekdays[0] - today.weekday()) % 7)
        case (1, 0, 0 | 1, 1, 0) if set(words.units) <= {"week"}:
            return _weekday_of_week(words.weekdays[0], today, words.shifts[0])
        case (0, 0, 1, 1, 1) if words.units[0] in _DAYS_IN and words.shifts[0]:
            return today + timedelta(words.numbers[0] * _DAYS_IN[words.units[0]] * words.shifts[0])
        case (0, 0, 1 | 2, 0, 1 | 2) if words.units[0] == "quarter" and words.units[1:] in ([], ["year"]):
            return _edge("end", "quarter", words, today)
        case (0, 1, 1, 0 | 1, 0) | (0, 1, 1 | 2, 0, 1 | 2) if words.units[0] in _MONTHS_IN:
            return _edge(words.edges[0], words.units[0], words, today)
        case (0, 1, 1, _, 0) if words.units == ["week"] and words.edges == ["end"]:
            friday, sunday = (_weekday_of_week(day, today, sum(words.shifts)) for day in (4, 6))
            raise DateError("ambiguous", (friday, sunday))
    raise DateError("unknown")


def _joined(phrase: str) -> str:
    """Names of several words as one, so that the "sau" of "thứ sáu" is not the "sau" of "tuần sau"."""
    words = phrase.replace("/", " ").split()
    joined: list[str] = []
    for word in words:
        if joined and f"{joined[-1]}_{word}" in _WEEKDAYS:
            joined[-1] += f"_{word}"
        elif len(word) == 2 and word[0] == "q" and word[1] in "1234":
            joined += ["quy", word[1]]
        else:
            joined.append(word)
    return " ".join(joined)


def _weekday_of_week(weekday: int, today: date, weeks: int) -> date:
    return today + timedelta(weekday - today.weekday() + 7 * weeks)


def _edge(edge: str, unit: str, words: _Words, today: date) -> date:
    """The first or last day of a month, quarter or year: the numbered one, or that of today, shifted."""
    length = _MONTHS_IN[unit]
    number, year = _numbered(unit, words.numbers, today.year)
    if number is None:
        number = (today.month - 1) // length + 1 + sum(words.shifts)
    elif not 1 <= number <= 12 // length:
        raise DateError("impossible")
    if year < 1000:  # "cuối năm 22"
        raise DateError("impossible")
    months = year * 12 + (number - (edge == "start")) * length
    last = month_end((months - 1) // 12, (months - 1) % 12 + 1)
    return last + timedelta(1) if edge == "start" else last


def _numbered(unit: str, numbers: list[int], this_year: int) -> tuple[int | None, int]:
    """Which month or quarter of which year the numbers name; None for that of today."""
    if unit == "year":
        return (1 if numbers else None), (numbers[0] if numbers else this_year)
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    return (numbers[0] if numbers else None), this_year


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4
