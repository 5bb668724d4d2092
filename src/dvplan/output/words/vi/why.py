"""Lời giải thích từng quy tắc xếp tình trạng, mức cảnh báo, lưu ý."""

from __future__ import annotations

from dvplan.output.words.vi.labels import number

yes = "đúng"
no = "không"
unknown = "chưa rõ"

_UNSEEN = "{needs} nằm trong kế hoạch có lỗi, không được tính"

questions = {
    "carried": "Chuyển tiếp?",
    "cancelled": "Thôi thực hiện?",
    "paused": "Tạm dừng?",
    "late": "Hoàn thành quá hạn?",
    "on_time": "Hoàn thành đúng hạn?",
    "unrated": "Hoàn thành, không có hạn?",
    "standing": "Thường xuyên?",
    "undated": "Chưa có hạn?",
    "overdue": "Quá hạn?",
    "due_soon": "Sắp đến hạn?",
    "on_track": "Trong hạn?",
    "alert_critical": "Mức Đỏ đặc biệt?",
    "alert_red": "Mức Đỏ?",
    "alert_yellow": "Mức Vàng?",
    "at_risk_behind": "Chậm tiến độ?",
    "at_risk_step": "Bước quá hạn?",
    "at_risk_need": "Việc trước làm chậm?",
    "blocked": "Chờ việc trước?",
    "stale": "Chưa có cập nhật?",
    "extension_asked": "Đang xin gia hạn?",
    "no_evidence": "Chưa có minh chứng?",
}

answers = {
    "carried": ("nhiệm vụ khác tiếp nối từ {since}", "chưa có nhiệm vụ nào tiếp nối"),
    "cancelled": ("thôi thực hiện từ {since}", "{state}"),
    "paused": ("tạm dừng từ {since}", "{state}"),
    "late": ("xong {done_on}, hạn lúc đó {due_when_done}", "chưa hoàn thành"),
    "late/done": ("", "xong {done_on}, hạn lúc đó {due_when_done}"),
    "late/unrated": ("", "xong {done_on}, lúc đó không có hạn"),
    "on_time": ("xong {done_on}, hạn lúc đó {due_when_done}", "chưa hoàn thành"),
    "on_time/unrated": ("", "lúc hoàn thành không có hạn"),
    "unrated": ("xong {done_on}, lúc đó không có hạn", "chưa hoàn thành"),
    "standing": ("kế hoạch ghi là nhiệm vụ thường xuyên", "kế hoạch không ghi là nhiệm vụ thường xuyên"),
    "undated": ("không có hạn, không có kỳ nào", "có hạn"),
    "undated/repeats": ("", "là nhiệm vụ định kỳ"),
    "overdue": ("{overdue}", "{ahead}"),
    "due_soon": ("{ahead} (sắp đến hạn: còn {due_soon} trở xuống)", "{ahead} (ngưỡng: {due_soon})"),
    "on_track": ("{ahead}", ""),
    "alert_critical": ("{overdue} (từ {critical} trở lên)", "{overdue} (ngưỡng: quá {critical})"),
    "alert_critical/ahead": ("", "chưa quá hạn"),
    "alert_red": ("{overdue}", "chưa quá hạn"),
    "alert_yellow": ("{ahead}, chưa trình (từ {yellow} trở xuống)", "{ahead} (ngưỡng: {yellow})"),
    "alert_yellow/submitted": ("", "đã trình"),
    "at_risk_behind": (
        "tiến độ {progress}, lẽ ra {expected}: kém từ {behind} điểm trở lên",
        "tiến độ {progress}, lẽ ra {expected} (ngưỡng: kém {behind} điểm)",
    ),
    "at_risk_behind/unmeasured": ("", "không có ngày bắt đầu, không có bước nào ghi hạn để tính"),
    "at_risk_step": ("{steps}", "không có bước nào quá hạn"),
    "at_risk_need": (
        "{needs}: quá hạn hoặc hạn sau nhiệm vụ này",
        "không có việc nào cần xong trước mà quá hạn hoặc hạn muộn hơn",
    ),
    "at_risk_need/unseen": ("", _UNSEEN),
    "blocked": ("{needs} chưa xong", "không có việc nào cần xong trước mà chưa xong"),
    "blocked/unseen": ("", _UNSEEN),
    "stale": (
        "{working_days} không có ghi chép nào, từ {since} (từ {stale} trở lên)",
        "ghi chép gần nhất {since}, {working_days} trước (ngưỡng: {stale})",
    ),
    "stale/unlogged": (
        "{working_days} từ ngày giao {since} không có ghi chép nào (từ {stale} trở lên)",
        "chưa có ghi chép; giao ngày {since}, {working_days} trước (ngưỡng: {stale})",
    ),
    "stale/early": ("", "chưa bắt đầu, và hạn còn xa (trên 30 ngày)"),
    "stale/unknown": ("", "chưa có ghi chép, không rõ ngày giao"),
    "extension_asked": ("xin gia hạn đến {asked}, chưa được trả lời", "không có đề nghị nào đang chờ trả lời"),
    "no_evidence": ("không có ghi chép nào nêu minh chứng", "đã ghi minh chứng"),
    "no_evidence/unasked": ("", "cơ quan không yêu cầu ghi minh chứng"),
    "none_ahead": ("không còn kỳ nào phía trước", ""),
}


def days(count: int) -> str:
    """Calendar days."""
    return f"{number(count)} ngày"


def working_days(count: int) -> str:
    """Working days."""
    return f"{number(count)} ngày làm việc"


def deadline(day: str, left: int) -> str:
    """The deadline and the days to it, negative when past."""
    if left < 0:
        return f"hạn {day}, đã quá {days(-left)}"
    return f"hạn {day}, còn {days(left)}" if left else f"hạn {day}, là hôm nay"
