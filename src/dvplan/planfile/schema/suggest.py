"""Keys and choices for the words an office has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.core.model.folding import fold
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OFFICE_WORDS: Final[Mapping[str, str]] = {
    # Keys
    "ma": "id", "code": "id", "ten": "title", "tieu de": "title", "noi dung": "title", "nhiem vu": "title",
    "name": "title", "nhom": "group", "chu tri": "owner", "don vi": "owner unit", "don vi chu tri": "owner",
    "lead": "owner", "phoi hop": "coordinators", "don vi phoi hop": "coordinators", "lanh dao": "leader",
    "lanh dao phu trach": "leader", "nguoi theo doi": "officer", "cap trinh": "submit_to",
    "cap ban hanh": "issued_by", "san pham": "deliverable", "can cu": "basis", "ky": "period occurrence",
    "giai doan": "period", "ngay giao": "assigned", "bat dau": "start", "ngay bat dau": "start", "han": "due",
    "thoi han": "due", "thoi gian": "due", "han hoan thanh": "due", "deadline": "due", "end": "due",
    "ngay": "on", "date": "on", "trong tam": "focus", "thuong xuyen": "standing", "nhan": "tags",
    "ghi chu": "note", "ly do": "reason", "nguyen nhan": "cause", "minh chung": "evidence",
    "tien do": "progress", "trang thai": "state", "status": "state", "buoc": "step",
    "so lieu": "measure", "dinh ky": "repeat", "xin gia han": "ask_due", "gia han": "due",
    "nguoi ghi": "by", "dia phuong": "places", "chi tieu": "target", "don vi tinh": "unit",
    # Choices
    "xong": "done", "hoan thanh": "done", "da hoan thanh": "done", "da xong": "done", "completed": "done",
    "da trinh": "submitted", "cho duyet": "submitted", "tam dung": "paused", "dung": "paused",
    "suspended": "paused", "huy": "cancelled", "thoi thuc hien": "cancelled", "dang thuc hien": "active",
    "dang lam": "active", "khach quan": "objective", "chu quan": "subjective", "tuan": "week",
    "hang tuan": "week", "weekly": "week", "thang": "month", "hang thang": "month", "monthly": "month",
    "quy": "quarter", "hang quy": "quarter", "quarterly": "quarter", "nua nam": "half-year",
    "6 thang": "half-year", "nam": "year", "hang nam": "year", "yearly": "year", "truoc": "before",
    "sau": "after", "ca nhan": "person", "co quan": "body", "tieng viet": "vi", "tieng anh": "en",
    "t2": "mon", "t3": "tue", "t4": "wed", "t5": "thu", "t6": "fri", "t7": "sat", "cn": "sun",
    "thu hai": "mon", "thu ba": "tue", "thu tu": "wed", "thu nam": "thu", "thu sau": "fri", "thu bay": "sat",
    "chu nhat": "sun",
}  # fmt: skip
"""What people type, folded, to what the files call it; of several the first that may stand there."""


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known name that a word stands for, else the one it is a slip of; None if there is neither."""
    names = tuple(known)
    said = OFFICE_WORDS.get(fold(word.replace("_", " ").replace("-", " ")), "").split()
    return next((name for name in said if name in names), None) or nearest(word, names)
