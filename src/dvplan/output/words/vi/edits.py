"""Vietnamese for the answers to edits."""

from __future__ import annotations

arrow = "→"
warning = "lưu ý"
due_today = "đến hạn hôm nay"
messages = {
    "rejected": "không ghi, vì tệp sẽ có lỗi:",
    "broken": "không ghi, vì tệp đang có lỗi:",
    "open": "{file} đang mở trong {editor}{who}: nạp lại tệp ở đó trước khi sửa tiếp",
    "overtaken": "{file} vừa được lưu đè ngay sau đó: xem lại việc vừa ghi còn trong tệp không",
    "left-out": "kế hoạch {plan} ({file}) còn lỗi khác nên chưa vào báo cáo; xem: dvplan check",
    "not-yet": "chưa giao",
    "stored": "việc này đã ghi vào {files}",
    "unread": "chưa xem được các tệp có lỗi: {files}",
}


def done_late(days: int) -> str:
    return f"hoàn thành quá hạn {days} ngày"
