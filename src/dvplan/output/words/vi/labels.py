"""Vietnamese for reports, in the words an office writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.words.vi import nouns

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

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day(day: date) -> str:
    """30/11/2021."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def short_day(day: date, today: date) -> str:
    """30/11 within the year of the report, else with the year."""
    return (
        f"{day.day:02}/{day.month:02}" if day.year == today.year else f"{day.day:02}/{day.month:02}/{day.year:04}"
    )


def long_day(day: date) -> str:
    """Thứ Ba, 30/11/2021."""
    return f"{weekday(day)}, {day.day:02}/{day.month:02}/{day.year:04}"


def weekday(day: date) -> str:
    """Thứ Ba."""
    return _WEEKDAYS[day.weekday()]


def number(value: float, decimals: int = 0) -> str:
    """1.240 and 35,5."""
    return f"{value:,.{decimals}f}".translate({ord(","): ".", ord("."): ","}).replace("-", "−")


def percent(value: float | None) -> str:
    """One decimal: 28,6%."""
    return "–" if value is None else f"{number(value, 1)}%"


def whole_percent(value: float) -> str:
    """No decimals, for narrow columns: 40%."""
    return f"{number(value)}%"


def as_of(day: date) -> str:
    return f"Số liệu tính đến {long_day(day)}"


def days_left(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return f"quá {number(-days)} ngày"
    return f"{number(days)} ngày" if days else "hôm nay"


def days_late(days: int) -> str:
    return f"quá {number(days)} ngày"


def tasks(count: int) -> str:
    return f"{number(count)} nhiệm vụ"


def summary(overdue: int, critical: int, soon: int, yellow: int, waiting: int, undated: int, missed: int) -> str:
    def levels(count: int, level: str) -> str:
        return f" ({number(count)} mức {level})" if count else ""

    parts = [
        f"{number(overdue)} nhiệm vụ quá hạn{levels(critical, 'Đỏ đặc biệt')}."
        if overdue
        else "Không có nhiệm vụ quá hạn.",
        f"{number(soon)} nhiệm vụ sắp đến hạn{levels(yellow, 'Vàng')}." if soon else "",
        f"{number(missed)} nhiệm vụ thường xuyên có kỳ quá hạn." if missed else "",
        f"{number(undated)} nhiệm vụ chưa có hạn." if undated else "",
        f"{number(waiting)} việc chờ Lãnh đạo cho ý kiến." if waiting else "",
    ]
    return " ".join(part for part in parts if part)


def due_so_far(due: int, done: int) -> str:
    return f"Đến hạn phải hoàn thành {number(due)}, đã hoàn thành {number(done)}."


def done_rate(done: int, tasks: int, rate: float | None) -> str:
    return f"Tỷ lệ hoàn thành {number(done)}/{number(tasks)} ({percent(rate)})."


def overall(progress: float | None, expected: float | None) -> str:
    required = f", mức phải đạt {percent(expected)}" if expected is not None else ""
    return f"Tiến độ chung {percent(progress)}{required}."


def filtered(terms: str) -> str:
    return f"Chỉ gồm nhiệm vụ thỏa điều kiện: {terms}"


def not_counted(standing: int, events: int) -> str:
    parts = [
        f"{number(standing)} nhiệm vụ thường xuyên" if standing else "",
        f"{number(events)} sự kiện, ngày kỷ niệm" if events else "",
    ]
    return f"Không tính vào tổng số: {'; '.join(part for part in parts if part)}."


def ask(before: str, after: str) -> str:
    return f"xin gia hạn {before} → {after}"


def ask_reason(reason: str | None, day: str) -> str:
    return f"Lý do: {reason or 'chưa ghi lý do'} (xin ngày {day})"


def paused(since: str | None, due: str | None) -> str:
    return "tạm dừng" + (f" từ {since}" if since else "") + (f", hạn {due}" if due else "")


def reason(reason: str | None) -> str:
    return f"Lý do: {reason or 'chưa ghi lý do'}"


def submit_to(level: str) -> str:
    return f"trình {level}"


def risk(risk: str, figures: Mapping[str, str]) -> str:
    if risk == "behind":
        return f"mới {figures['progress']}, lẽ ra {figures['expected']}"
    if risk == "step":
        return f"quá hạn bước {figures['steps']}"
    return f"chờ {figures['needs']}"


def missed(count: int, oldest: str) -> str:
    return f"{number(count)} kỳ chưa xong, từ {oldest}"


def places(reported: int, places: int) -> str:
    return f"{number(reported)}/{number(places)} địa phương báo cáo"


def change(change: float, decimals: int) -> str:
    if change == 0:
        return "không đổi so với 7 ngày trước"
    return f"{'tăng' if change > 0 else 'giảm'} {number(abs(change), decimals)} so với 7 ngày trước"


def share(share: float) -> str:
    return percent(share)


def none_reported(places: str) -> str:
    return f"Chưa nơi nào báo cáo: {places}"


def not_reported(place: str | None, last: str | None, unit: str, on: str | None) -> str:
    figure = f"số gần nhất {last}{' ' + unit if unit else ''}, ngày {on}" if last is not None else ""
    if place is None:
        return figure[:1].upper() + figure[1:]
    return f"{place} chưa báo cáo" + (f" ({figure})" if figure else "")


def silent(since: str, tasks: str, *, heard: bool) -> str:
    return f"{'Từ' if heard else 'Từ khi giao'} {since}: {tasks}"


def done_late(task: str, on: str, days: int, reason: str | None) -> str:
    return f"{task}: {on}, quá {number(days)} ngày; {reason or 'chưa ghi nguyên nhân'}"


def extended(baseline: str, extensions: int) -> str:
    return f"hạn gốc {baseline}, gia hạn {number(extensions)} lần" if extensions else ""


def due_with_history(due: str, baseline: str | None, extensions: int) -> str:
    return f"{due} ({extended(baseline, extensions)})" if baseline and extensions else due


def closed_plans(plans: str) -> str:
    return f"Không kể chương trình, kế hoạch đã kết thúc: {plans} (xem: --all)."


def left_out(plan: str, file: str, errors: int) -> str:
    return f"KHÔNG TÍNH {plan}: {file} có {number(errors)} lỗi (xem: dvplan check)."


def of_what_was_read(summary: str) -> str:
    return f"Trong các chương trình, kế hoạch đọc được, {summary[:1].lower()}{summary[1:]}"


def more_rows(command: str) -> str:
    return f"Còn {{n}} dòng nữa; xem đủ: {command}"


def more_to_find(tasks: int, words: Sequence[str]) -> str:
    typed = " hoặc ".join(f"“{word.lower()}”" for word in words)
    return f"Còn {number(tasks)} nhiệm vụ nữa: gõ {typed} vào ô tìm ở bảng toàn bộ nhiệm vụ, cuối trang."


def in_days(days: int) -> str:
    if days < 0:
        return f"quá hạn {number(-days)} ngày"
    return f"còn {number(days)} ngày" if days else "hôm nay"


def working_days(days: int) -> str:
    return f"{number(days)} ngày làm việc"


def expected(percent: str) -> str:
    return f"lẽ ra {percent}"


def since(day: str) -> str:
    return f"từ {day}"


def until(day: str) -> str:
    return f"đến {day}"


def undated_for(days: int) -> str:
    return f"đã {number(days)} ngày từ ngày giao"


def recurs(rule: str, first: str) -> str:
    return f"Định kỳ {rule}, từ {first}"


def occurrence_counts(due: int, done: int, late: int, missed: int) -> str:
    behind = f" ({number(late)} quá hạn)" if late else ""
    return f"Đã đến {number(due)} kỳ, xong {number(done)}{behind}, đã qua mà chưa xong {number(missed)}"


def moved(nominal: str) -> str:
    return f"thay ngày nghỉ {nominal}"


def done_late_on(day: str, days: int) -> str:
    return f"xong {day}, quá hạn {number(days)} ngày"


def figures_of(day: str) -> str:
    return f"số liệu ngày {day}"


def target(figure: str) -> str:
    return f"Chỉ tiêu: {figure}."


def span(first: str, last: str) -> str:
    return f"Từ {first} đến {last}"


def late_of(count: int) -> str:
    return f"quá hạn {number(count)}"


def holiday(name: str) -> str:
    return f"nghỉ {name}"


def round_year(years: int) -> str:
    return f"năm tròn: {number(years)} năm"


def day_off(name: str | None, working_day: str) -> str:
    return f"ngày nghỉ{f' ({name})' if name else ''}; ngày làm việc gần nhất trước đó {working_day}"
