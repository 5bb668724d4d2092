"""Vietnamese for the reports over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

sections = {
    "timeline": "TIẾN TRÌNH THỰC HIỆN NHIỆM VỤ",
    "burndown": "KHỐI LƯỢNG CÔNG VIỆC CÒN LẠI",
    "measure": "SỐ LIỆU THEO DÕI",
    "weeks": "TỪNG TUẦN",
}
legend = {
    "gone": "đã qua",
    "left": "còn lại",
    "extended": "gia hạn thêm",
    "overdue": "quá hạn",
    "due": "hạn",
    "earlier_due": "hạn gốc, hạn trước khi gia hạn",
    "done": "hoàn thành",
    "part_done": "bước, kỳ đã xong",
    "part_open": "bước, kỳ sắp tới",
    "part_missed": "bước, kỳ đã qua mà chưa xong",
    "today": "hôm nay",
    "off": "ngày nghỉ",
    "soon": "sắp đến hạn",
    "muted": "thường xuyên, tạm dừng, chưa có hạn, thôi hoặc chuyển tiếp",
}
columns = {
    "week": "Đến ngày",
    "left": "Còn lại",
    "planned": "Theo hạn",
    "difference": "Chênh lệch",
    "done": "Làm được",
    "added": "Giao thêm",
    "dropped": "Thôi, chuyển",
    "tasks": "Số nhiệm vụ",
}
words = {
    "part_done": "nhiệm vụ đã xong",
    "part_open": "hạn của nhiệm vụ chưa xong",
    "part_missed": "nhiệm vụ quá hạn chưa xong",
    "standing": "thường xuyên",
    "actual": "còn lại",
    "planned": "theo hạn đã giao",
    "forecast": "dự báo",
    "legend": "▏ = phần lẽ ra còn lại theo hạn",
    "weighed": "Khối lượng tính theo trọng số nhiệm vụ và phần trăm chưa làm; không tính nhiệm vụ thường xuyên, "
    "thôi thực hiện, chuyển tiếp.",
    "forecast_is_one": "Dự báo chỉ nhân tiếp nhịp đã qua, không phải là hạn và không thay cho hạn.",
    "nothing_left": "Không còn khối lượng nào chưa làm.",
    "nothing": "Không có nhiệm vụ nào để tính khối lượng.",
    "no_measures": "Không có số liệu theo dõi nào.",
    "gap": "Dấu · là kỳ chưa báo cáo.",
    "gap_total": "Ở dòng cộng, dấu · là kỳ chưa đủ địa phương báo cáo.",
}
_MARKS = {
    "due": "hạn",
    "earlier_due": "hạn trước khi gia hạn",
    "done": "hoàn thành",
    "part_done": "đã xong",
    "part_open": "sắp tới",
    "part_missed": "đã qua mà chưa xong",
}


def axis_day(day: date) -> str:
    """22/11."""
    return f"{day.day:02}/{day.month:02}"


def axis_month(day: date) -> str:
    """11/2021."""
    return f"{day.month:02}/{day.year:04}"


def today(day: str) -> str:
    return f"hôm nay {day}"


def described(count: str, first: str, last: str, today: str) -> str:
    return f"{count}, từ {first} đến {last}; hôm nay là {today}."


def due(due: str, left: str, progress: str) -> str:
    return f"hạn {due}, {left}, đạt {progress}"


def done(on: str, due: str | None) -> str:
    return f"hoàn thành {on}, đúng hạn {due}" if due else f"hoàn thành {on}"


def ended(state: str, on: str | None) -> str:
    return f"{state.lower()} từ {on}" if on else state.lower()


def undated(progress: str) -> str:
    return f"chưa có hạn, đạt {progress}"


def next_occurrence(on: str, left: str) -> str:
    return f"kỳ tới {on}, {left}"


def occurrences(done: str, due: str) -> str:
    return f"xong {done}/{due} kỳ đã đến"


def plan(progress: str, done: str, tasks: str, overdue: str | None, due: str | None) -> str:
    parts = [
        f"tiến độ {progress}",
        f"xong {done}/{tasks} nhiệm vụ",
        f"quá hạn {overdue}" if overdue else "",
        f"kết thúc {due}" if due else "",
    ]
    return ", ".join(part for part in parts if part)


def by_plan(tasks: str) -> str:
    return f"Có {tasks} nên mỗi hàng là một kế hoạch. Xem từng nhiệm vụ: xuất trang có điều kiện lọc."


def mark(sign: str, title: str, day: str) -> str:
    return f"{title}: {_MARKS[sign]} {day}" if title else f"{_MARKS[sign]} {day}"


def left(left: str, weight: str, percent: str) -> str:
    return f"Khối lượng công việc còn {left} trên {weight} ({percent})."


def planned(planned: str, difference: str, ahead: bool | None) -> str:
    if ahead is None:
        return f"Theo hạn đã giao lẽ ra còn {planned}: đúng tiến độ."
    return f"Theo hạn đã giao lẽ ra còn {planned}: {'nhanh' if ahead else 'chậm'} hơn {difference}."


def pace(weeks: str, pace: str, added: str | None) -> str:
    more = f", giao thêm {added}" if added else ""
    return f"Bình quân {weeks} tuần qua mỗi tuần làm được {pace}{more}."


def forecast(day: str, last_due: str | None, days: str, late: int) -> str:
    said = f"DỰ BÁO: giữ nhịp ấy thì làm xong vào khoảng {day}"
    if last_due is None:
        return f"{said}."
    if late == 0:
        return f"{said}, đúng hạn cuối cùng."
    return f"{said}, {'chậm' if late > 0 else 'sớm'} hơn hạn cuối cùng ({last_due}) {days} ngày."


def forecast_if_added(day: str | None) -> str:
    if day is None:
        return "Nếu vẫn giao thêm như vậy thì không thể làm xong."
    return f"Nếu vẫn giao thêm như vậy thì vào khoảng {day}."


def no_forecast(weeks: str) -> str:
    return f"Chưa thể dự báo: {weeks} tuần qua khối lượng còn lại không giảm nhờ việc đã làm."


def without_due(tasks: str) -> str:
    return f"{tasks} không có hạn cuối (chưa giao hạn hoặc định kỳ) nên theo hạn luôn tính là còn nguyên."


def last_weeks(weeks: str) -> str:
    return f"{weeks} tuần qua"


def target(figure: str, percent: str) -> str:
    return f"Chỉ tiêu {figure}, đạt {percent}."
