"""Vietnamese for the digest: báo cáo kết quả công tác, as an office sends it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.words.vi.labels import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.digest.period import Period

sections = {
    "report": "BÁO CÁO",
    "results": "KẾT QUẢ THỰC HIỆN",
    "shortcomings": "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    "proposals": "KIẾN NGHỊ, ĐỀ XUẤT",
}
parts = {
    "done": "Nhiệm vụ hoàn thành",
    "progress": "Nhiệm vụ đang thực hiện",
    "events": "Sự kiện, ngày kỷ niệm",
    "changes": "Giao mới, bàn giao, thôi thực hiện",
    "overdue": "Quá hạn, chưa hoàn thành",
    "late": "Hoàn thành quá hạn",
    "at_risk": "Nguy cơ chậm",
    "extension": "Gia hạn, điều chỉnh thời hạn",
    "reading": "Số liệu chưa báo cáo",
    "paused": "Nhiệm vụ tạm dừng, đề nghị cho ý kiến",
    "blocked": "Cần đôn đốc để việc sau kịp hạn",
    "undated": "Chưa có hạn, đề nghị giao hạn",
    "silent": "Chưa có cập nhật, đề nghị đơn vị báo cáo",
}
words = {
    "of_owner": "Đơn vị, cá nhân: {owner}.",
    "of_lead": "Số liệu tính trên nhiệm vụ chủ trì; nhiệm vụ phối hợp chỉ nêu ở mục III.",
    "no_tasks": "Chưa có nhiệm vụ nào để tổng hợp số liệu.",
    "summary": "Tóm tắt:",
    "none": "Không có.",
    "numbers": "Nhiệm vụ (không kể thường xuyên)",
    "change": "Tăng/giảm",
    "done_rate": "Tỷ lệ hoàn thành",
    "progress": "Tiến độ chung",
    "lead": "Chủ trì: {owner}",
    "helps": "Phối hợp; chủ trì: {owner}",
    "given": "Giao mới: {tasks}",
    "handed_over": "Ngày {day} bàn giao từ {before} cho {after}: {tasks}",
    "entrusted": "Ngày {day} giao cho {after}: {tasks}",
    "cancelled": "Ngày {day} thôi thực hiện: {tasks}",
    "evidence": "Minh chứng: {evidence}",
    "no_evidence": "Chưa có minh chứng",
    "cause": "Nguyên nhân: {reason}",
    "cause_objective": "Nguyên nhân khách quan: {reason}",
    "cause_subjective": "Nguyên nhân chủ quan: {reason}",
    "no_detail": "chưa ghi cụ thể",
    "no_cause": "chưa ghi nguyên nhân",
    "product": "Sản phẩm còn thiếu: {product}",
    "product_due": "Sản phẩm: {product}",
    "submit_to": "trình {level}",
    "last_note": "Cập nhật {day}: {note}",
    "due": "hạn {due}",
    "now": "hiện {percent}",
    "still": "vẫn {percent}",
    "behind": "tiến độ {progress}, lẽ ra {expected}",
    "step_overdue": "quá hạn bước {steps}",
    "waits": "phải chờ {needs}",
    "holds_up": "{tasks} phải chờ",
    "submitted": "đã trình {day}",
    "begun": "bắt đầu thực hiện {day}",
    "resumed": "tiếp tục thực hiện {day}",
    "reopened": "mở lại {day}",
    "held": "đã tổ chức {day}",
    "next_occurrence": "kỳ tới {day}",
    "scheduled": "theo lịch {day}",
    "done_before": "hoàn thành từ {day}",
    "step": "bước {step}",
    "next_step": "bước tiếp theo: {step}",
    "next_step_label": "Trong kỳ",
    "starting": "bắt đầu thực hiện",
    "occurrence": "định kỳ",
    "on_days": "các ngày {days}",
    "many_days": "{n} kỳ từ {first} đến {last}",
    "event": "sự kiện",
    "owed": "Chưa báo cáo: {figures}",
    "last_figure": "số gần nhất, {day}: {figure}",
    "silent_since": "chưa có cập nhật từ {day}",
    "silent_since_given": "chưa có cập nhật từ khi giao {day}",
    "reason": "Lý do: {reason}",
    "no_reason": "chưa ghi lý do",
    "paused": "tạm dừng",
    "at_risk": "nguy cơ chậm",
    "extension_asked": "đang xin gia hạn",
    "in_focus": "Nhiệm vụ trọng tâm",
    "closed": "Không kể chương trình, kế hoạch đã kết thúc: {plans}.",
    "focus": "★ trọng tâm.",
}

_ROMAN = ("", "I", "II", "III", "IV")
_HALVES = ("", "6 tháng đầu năm", "6 tháng cuối năm")
_SPANS = {
    "week": "trong tuần",
    "month": "trong tháng",
    "quarter": "trong quý",
    "half": "trong 6 tháng",
    "year": "trong năm",
    "days": "trong thời gian này",
}
_BROUGHT = (
    ("extended", "gia hạn"),
    ("refused", "không đồng ý gia hạn"),
    ("paused", "tạm dừng"),
    ("cancelled", "thôi thực hiện"),
    ("carried", "chuyển tiếp"),
    ("dated", "xác định thời hạn cho"),
    ("given", "giao mới"),
)
"""What else a span may bring, by the name of its count."""


def title(period: Period) -> str:
    next_ = period.following()
    opening = {"year": "tổng kết công tác", "half": "sơ kết công tác"}.get(period.kind, "kết quả công tác")
    coming = "nhiệm vụ trọng tâm"
    if period.kind == "days":
        return f"{opening} {_days(period)}, {coming} thời gian tới ({_range(next_)})"
    if period.kind == "week":
        year = f" năm {next_.year}" if next_.year != period.year else ""
        return f"{opening} tuần {period.number} ({_days(period)}), {coming} tuần {next_.number}{year}"
    year = f" năm {next_.year}" if next_.year != period.year and _of_year(next_) else ""
    return f"{opening} {_name(period)}{_of_year(period)}, {coming} {_name(next_)}{year}"


def ahead_heading(following: Period) -> str:
    if following.kind == "days":
        return f"NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI ({_range(following)})"
    return f"NHIỆM VỤ TRỌNG TÂM {_name(following).upper()} ({_range(following)})"


def rest_of(period: Period) -> str:
    last = f"{period.last.day:02}/{period.last.month:02}"
    return f"Còn lại trong {_name(period)} (đến {last})"


def within(period: Period) -> str:
    return _capital(_name(period)) if period.kind != "days" else "Thời gian tới"


def start_of(period: Period) -> str:
    if period.kind == "days":
        return "Đến hạn ngay sau đó"
    name = f"tháng {period.first.month} năm {period.year}" if period.kind == "half" else _name(period)
    return f"Đến hạn ngay đầu {name}"


def summary(counts: Mapping[str, int], period: Period) -> str:
    done = sum(counts[key] for key in ("on_time", "late", "unrated"))
    rated = [
        f"{number(counts[key])} {word}" if done > counts[key] else word
        for key, word in (("on_time", "đúng hạn"), ("late", "quá hạn"), ("unrated", "không đánh giá hạn"))
        if counts[key]
    ]
    brought = [
        f"hoàn thành {_tasks(done)} ({', '.join(rated)})" if done else "chưa có nhiệm vụ hoàn thành",
        *(f"{word} {_tasks(counts[key])}" for key, word in _BROUGHT if counts[key]),
    ]
    overdue, asked = counts["overdue"], counts["asked"]
    stands = [
        f"hiện có {_tasks(overdue)} quá hạn chưa hoàn thành" if overdue else "hiện không có nhiệm vụ quá hạn",
        *([f"{'' if overdue else 'có '}{_tasks(asked)} đang xin gia hạn"] if asked else ()),
    ]
    return f"{_SPANS[period.kind]} {', '.join(brought)}; {', '.join(stands)}."


def cumulative(done: int, tasks: int, rate: str, change: int, period: Period, eve: str) -> str:
    if change == 0:
        moved = f"không đổi {since(period, eve)}"
    else:
        moved = f"{'tăng' if change > 0 else 'giảm'} {number(abs(change))} {since(period, eve)}"
    return f"Lũy kế hoàn thành {number(done)}/{number(tasks)} nhiệm vụ ({rate}), {moved}."


def points(change: str) -> str:
    return f"{change} điểm"


def since(period: Period, eve: str) -> str:
    before = {
        "week": "tuần trước",
        "month": "tháng trước",
        "quarter": "quý trước",
        "half": "cuối năm trước" if period.number == 1 else "6 tháng đầu năm",
        "year": "năm trước",
    }
    return f"so với {before.get(period.kind, f'ngày {eve}')}"


def done(on: str, days: int | None, due: str) -> str:
    if days is None:
        return f"hoàn thành {on} (không có hạn để đánh giá)"
    return f"hoàn thành {on}, {_lateness(days)} (hạn {due})"


def step_done(step: str, on: str, days: int | None) -> str:
    late = f", quá hạn {number(days)} ngày" if days else ""
    return f"xong bước {step} {on}{late}"


def occurrence_done(of: str, on: str, days: int) -> str:
    return f"xong kỳ {of} ({on}, {_lateness(days)})"


def occurrences_done(count: int, first: str, last: str, late: int) -> str:
    how = f"quá hạn {number(late)} kỳ" if late else "đều đúng hạn"
    return f"xong {number(count)} kỳ, từ kỳ {first} đến kỳ {last} ({how})"


def overdue(days: int, due: str) -> str:
    return f"quá hạn {number(days)} ngày (hạn {due})"


def missed(count: int, oldest: str, days: int) -> str:
    if count > 1:
        return f"{number(count)} kỳ chưa xong, kỳ sớm nhất {oldest} (quá hạn {number(days)} ngày)"
    return f"kỳ {oldest} chưa xong, quá hạn {number(days)} ngày"


def late(days: int, due: str) -> str:
    return overdue(days, due)


def granted(by: str, on: str, due: str, asked: str) -> str:
    return _joined(asked, f"{_decided(by, on)} {'đồng ý ' if asked else ''}gia hạn đến {due}")


def refused(by: str, on: str, due: str, asked: str) -> str:
    return _joined(asked, f"{_decided(by, on)} không đồng ý, giữ hạn {due}")


def brought_forward(by: str, on: str, before: str, after: str) -> str:
    return f"{_decided(by, on)} điều chỉnh thời hạn sớm hơn, từ {before} thành {after}"


def asked(on: str, due: str) -> str:
    return f"ngày {on} xin gia hạn" + (f" đến {due}" if due else "")


def waiting(on: str, before: str, due: str, *, earlier: bool) -> str:
    if earlier:
        moved = f"đề nghị điều chỉnh thời hạn sớm hơn, từ {before} thành {due}"
    else:
        moved = f"xin gia hạn từ {before} đến {due}" if before else f"đề nghị giao hạn {due}"
    return f"ngày {on} {moved}, chưa có ý kiến"


def total(reported: int, places: int) -> str:
    return f"Cộng ({number(reported)}/{number(places)})" if reported < places else "Cộng"


def next_figures(measure: str, places: int) -> str:
    return f"Báo cáo số liệu: {measure}" + (f" ({number(places)} địa phương)" if places else "")


def undated(days: int | None, reason: str) -> str:
    age = f"đã {number(days)} ngày từ ngày giao; " if days is not None else ""
    return f"{age}lý do: {reason}"


def _lateness(days: int) -> str:
    return f"quá hạn {number(days)} ngày" if days else "đúng hạn"


def _decided(by: str, on: str) -> str:
    return f"ngày {on} {by}".rstrip()


def _joined(asked: str, answer: str) -> str:
    return f"{asked}; {answer}" if asked else answer


def _tasks(count: int) -> str:
    return f"{number(count)} nhiệm vụ"


def _name(period: Period) -> str:
    return {
        "week": f"tuần {period.number}",
        "month": f"tháng {period.number}",
        "quarter": f"quý {_ROMAN[min(period.number, 4)]}",
        "half": f"{_HALVES[min(period.number, 2)]} {period.year}",
        "year": f"năm {period.year}",
        "days": "thời gian này",
    }[period.kind]


def _of_year(period: Period) -> str:
    return f" năm {period.year}" if period.kind in ("month", "quarter") else ""


def _days(period: Period) -> str:
    first, _, last = _range(period).partition(" - ")
    return f"từ {first} đến {last}"


def _range(period: Period) -> str:
    first, last = period.first, period.last
    year = f"/{first.year}" if first.year != last.year else ""
    return f"{first.day:02}/{first.month:02}{year} - {last.day:02}/{last.month:02}/{last.year}"


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
