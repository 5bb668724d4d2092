"""“6 rõ”: lời của bản rà soát."""

from __future__ import annotations

from typing import Final

TITLE: Final = "RÀ SOÁT “6 RÕ”"
MISSING: Final = "Chưa rõ"
WHERE: Final = "GHI Ở MỤC NÀO"
ADVICE: Final = "Đây là gợi ý để hoàn thiện kế hoạch, không phải lỗi của tệp."

ASPECTS: Final = {
    "person": "người",
    "work": "việc",
    "time": "thời gian",
    "responsibility": "trách nhiệm",
    "result": "kết quả",
    "authority": "thẩm quyền",
}
"""Thứ tự như khẩu hiệu."""

FIELDS: Final = {
    "person": "owner",
    "work": "title",
    "time": "due",
    "responsibility": "leader",
    "result": "deliverable",
    "authority": "submit_to hoặc issued_by",
}


def summary(clear: int, tasks: int) -> str:
    """Bao nhiêu nhiệm vụ đã đủ."""
    return f"{clear}/{tasks} nhiệm vụ đủ “6 rõ”."


def lacking(counts: str) -> str:
    """Mỗi “rõ” còn thiếu ở bao nhiêu nhiệm vụ."""
    return f"Số nhiệm vụ chưa rõ: {counts}."
