"""Reports of every block kind for the tests of the formats. People, days and figures are made up."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

from dvplan.output.blocks import (
    Bar,
    Cell,
    Column,
    Drawing,
    Excerpt,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    Tone,
    text,
)
from tests.samples.charts import CHARTS, hostile_charts

DAY = date(2021, 11, 24)


def cell(shown: str, value: object = None, tone: Tone = "plain") -> Cell:
    return Cell(text(Span(shown, tone)), shown if value is None else value)


COUNTS = Table(
    columns=tuple(
        Column(key, heading, "right")
        for key, heading in (
            ("overdue", "Quá hạn"),
            ("due_soon", "Sắp đến hạn"),
            ("on_track", "Trong hạn"),
            ("undated", "Chưa có hạn"),
            ("paused", "Tạm dừng"),
            ("done", "Hoàn thành"),
            ("tasks", "Tổng số"),
        )
    ),
    rows=(
        Row(
            (
                cell("0", 0, "muted"),
                cell("3", 3, "soon"),
                cell("7", 7),
                cell("0", 0, "muted"),
                cell("1", 1),
                cell("3 (đúng hạn 2, quá hạn 1)", 3, "good"),
                cell("14", 14, "strong"),
            )
        ),
    ),
    caption="Đến hạn phải hoàn thành 3, đã hoàn thành 3. Tỷ lệ hoàn thành 3/14 (21,4%). Tiến độ chung 41,8%.\n"
    "Không tính vào tổng số: 7 nhiệm vụ thường xuyên; 7 sự kiện, ngày kỷ niệm.",
)

WAITING = Items(
    (
        Item(
            text(Span("QC-01 ★", "strong")),
            text("Quy chế công tác dân vận của hệ thống chính trị tỉnh: xin gia hạn 30/11 → 15/12/2021"),
            (
                text(
                    Span(
                        "Lý do: Ba cơ quan gửi ý kiến chậm, chưa đủ thời gian thẩm định (xin ngày 23/11)", "muted"
                    )
                ),
            ),
        ),
        Item(
            text(Span("KTGS-01", "strong")),
            text("Chương trình kiểm tra, giám sát của Tỉnh ủy năm 2021: tạm dừng từ 22/11, hạn 24/12"),
            (
                text(
                    Span(
                        "Lý do: Hai cuộc giám sát còn lại tạm dừng do dịch, "
                        "chờ Ủy ban Kiểm tra Tỉnh ủy thống nhất thời gian",
                        "muted",
                    )
                ),
            ),
        ),
    )
)

TASKS = Table(
    columns=(
        Column("alert", "Mức"),
        Column("id", "Mã"),
        Column("title", "Nhiệm vụ", wide=True),
        Column("owner", "Chủ trì", drop=1),
        Column("due", "Hạn"),
        Column("days_left", "Còn", "right"),
        Column("progress", "T.độ", "right"),
        Column("deliverable", "Sản phẩm", drop=2),
    ),
    rows=(
        Row(
            (
                cell("Đỏ", "red", "late"),
                cell("DC-01"),
                cell("Kiểm tra việc thực hiện Quy chế dân chủ ở cơ sở tại các huyện, thị xã (BCĐ Dân chủ)"),
                cell("Văn phòng"),
                cell("22/11", date(2021, 11, 22)),
                cell("−2 ngày", -2, "late"),
                cell("60%", 60.0),
                cell("Báo cáo"),
            ),
            group="I. Tham mưu",
            below=(text(Span("một đơn vị phải cách ly y tế, đổi lịch kiểm tra (19/11)", "muted")),),
        ),
        Row(
            (
                cell("Vàng", "yellow", "soon"),
                cell("PH-01"),
                cell("Kiểm tra các nội dung năm 2021 (BCĐ Điều hành phối hợp)"),
                cell("Văn phòng"),
                cell("26/11", date(2021, 11, 26)),
                cell("2 ngày", 2, "soon"),
                cell("60%", 60.0),
                cell("(chưa ghi)", "", "muted"),
            ),
            group="I. Tham mưu",
        ),
        Row(
            (
                Cell(),
                cell("QC-01 ★", "QC-01"),
                cell("Quy chế công tác dân vận của hệ thống chính trị tỉnh"),
                cell("P.CQNN-DT-TG"),
                cell("30/11", date(2021, 11, 30)),
                cell("6 ngày", 6),
                cell("40%", 40.0),
                cell("Quy chế"),
            ),
            group="II. Ban chỉ đạo",
            below=(text(Span("xong 2/5 bước, tiếp: Thẩm định; xin gia hạn", "muted")),),
        ),
        Row(
            (
                Cell(),
                cell("DC-02"),
                cell("Thông báo kết quả kiểm tra năm 2021"),
                cell("P.CQNN-DT-TG"),
                cell("30/11", date(2021, 11, 30)),
                cell("6 ngày", 6),
                cell("40%", 40.0),
                cell("Thông báo"),
            ),
            group="II. Ban chỉ đạo",
        ),
    ),
)


def plan(title: str, share: str, bar: Bar, *counts: int, below: str = "") -> Row:
    numbers = (cell(str(count), count, "plain" if count else "muted") for count in counts)
    return Row(
        (cell(title), Cell(text(share), bar.value, bar=bar), *numbers), below=(text(below),) if below else ()
    )


PLANS = Table(
    columns=(
        Column("title", "Chương trình", wide=True),
        Column("progress", "▏ = phần đã đến hạn"),
        Column("overdue", "Quá", "right"),
        Column("due_soon", "Sắp", "right"),
        Column("on_track", "Trong", "right"),
        Column("paused", "Tạm dừng", "right", drop=1),
        Column("done", "Xong", "right"),
        Column("tasks", "Cộng", "right"),
    ),
    rows=(
        plan("Tham mưu cuối năm 2021", "53,0%", Bar(53.0, 20.0), 0, 1, 2, 1, 1, 5),
        plan(
            "Các ban chỉ đạo 2021",
            "35,6%",
            Bar(35.6, 60.0, "late"),
            0,
            2,
            5,
            0,
            2,
            9,
            below="Dân chủ 1/3 · Tôn giáo 1/3",
        ),
        plan("Chưa bắt đầu", "0,0%", Bar(0.0, 0.0), 0, 0, 0, 0, 0, 1),
        plan("Xong cả", "100,0%", Bar(100.0, 100.0, "good"), 0, 0, 0, 0, 4, 4),
        plan("Gần xong", "99,6%", Bar(99.6, 100.0), 0, 0, 0, 0, 4, 5),
        plan("Không có mốc", "7,0%", Bar(7.0, None), 0, 0, 2, 0, 0, 2),
    ),
)

STATUS = Report(
    name="status",
    title="Tình hình thực hiện nhiệm vụ",
    as_of=DAY,
    lang="vi",
    blocks=(
        Heading("BAN DÂN VẬN TỈNH ỦY", 1, "Số liệu tính đến Thứ Tư, 24/11/2021"),
        Heading("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", 1),
        Paragraph(text(Span("Một nhiệm vụ quá hạn.", "late"), " 3 nhiệm vụ sắp đến hạn (1 mức Vàng).")),
        COUNTS,
        Heading("CHỜ LÃNH ĐẠO CHO Ý KIẾN"),
        WAITING,
        Heading("CẦN ĐÔN ĐỐC"),
        TASKS,
        Heading("TIẾN ĐỘ THEO CHƯƠNG TRÌNH"),
        PLANS,
        Heading("NGƯỜI VỀ QUÊ (số liệu tuần, chốt 18/11; kỳ tới Thứ Năm 25/11)"),
        Paragraph(
            text("2.929 người (4/4 địa phương), giảm 90 so với tuần trước; có việc làm 1.598 (54,6%), tăng 29")
        ),
        Note(text("Chưa có cập nhật từ khi giao hạn 18/10: DC-03, TG-03, PH-02, PH-03.")),
        Note(text("Xem đủ: dvplan status --all · một việc: dvplan show QC-01 · theo phòng: dvplan owners")),
    ),
    data=lambda: {
        "dvplan": "status/1",
        "as_of": DAY,
        "workspace": "Ban Dân vận Tỉnh ủy",
        "totals": {"tasks": 14, "progress": 41.8, "expected": None},
        "plans": [],
    },
    records=lambda: TASKS,
)

HOSTILE_STRINGS = (
    "\x1b[31mđỏ\x1b[0m\x07\x00\x7f",
    "\x9b2J\x9d0;x\x9c\x85",
    "\u202egnp.exe\u2066\u2069\u200e",
    "a\u200bb\ufeffc\u00add\u2060e",
    "\u2028dòng\u2029đoạn",
    "\U000e0041\U000e0042 thẻ \U000e0001",
    "Z" + "\u0336\u0489" * 20 + "algo",
    "[bold]x[/bold] [/foo] [link=http://a]l[/link] :warning:",
    "=1+1",
    "+84 123",
    "-1",
    "@SUM(A1)",
    "'=đã có dấu nháy",
    "＝1+1",
    "\t=1+1",
    "| a | b |\n|---|---|",
    "# không phải mục",
    "1. không phải danh sách",
    "<script>alert(1)</script> &lt; <!-- --> `x` *y* _z_ ~w~",
    "![ảnh](http://a) [x]: http://b",
    "hai\ndòng\r\nba",
    "\ud800 nửa",
    "\ufffe không phải chữ",
    "👨\u200d👩\u200d👧 ❤\ufe0f 部 e\u200dx",
    normalize("NFD", "Thuế nhuận bút, Ủy ban quốc phòng"),
    "Thuế nhuận bút, Ủy ban quốc phòng",
    "x" * 150,
    "{n} {0} %s {}",
)
"""Texts as a plan could hold them to do harm, or by mistake."""

HOSTILE_TABLE = Table(
    columns=(
        Column("text", "Nội dung", wide=True),
        Column("plain", "Nguyên \x1b[1mvăn|"),
        Column("number", "Số", "right"),
    ),
    rows=tuple(
        Row(
            (Cell(text(hostile), hostile, below=(text(hostile),)), cell(hostile), cell("−1,5", -1.5)),
            group=hostile if place % 2 else "",
            below=(text(Span(hostile, "muted")),),
        )
        for place, hostile in enumerate(HOSTILE_STRINGS)
    ),
    caption="chú thích \x1b[31m| <b>\nhai dòng",
)

HOSTILE = Report(
    name="hostile",
    title="\x1b[31m",
    as_of=DAY,
    lang="vi",
    blocks=(
        Heading(HOSTILE_STRINGS[0], 1, aside=HOSTILE_STRINGS[2]),
        *(
            block
            for hostile in HOSTILE_STRINGS
            for block in (
                Heading(hostile, 3),
                Paragraph(text(hostile, Span(hostile, "strong"))),
                Items((Item(text(hostile), text(hostile), (text(hostile),)),)),
                Items((Item((), text(hostile), (text(hostile),)),)),
                Facts(((hostile, text(hostile)),)),
                Note(text(hostile)),
                Excerpt(text(hostile), (text(hostile),), (text(hostile),)),
                Drawing(hostile_charts(hostile)[0]),
                Drawing(hostile_charts(hostile)[1]),
            )
        ),
        HOSTILE_TABLE,
    ),
    charts=lambda: tuple(chart for hostile in HOSTILE_STRINGS for chart in hostile_charts(hostile)),
    data=lambda: {"text": list(HOSTILE_STRINGS), **dict.fromkeys(HOSTILE_STRINGS)},
    records=lambda: HOSTILE_TABLE,
)

EMPTY = Report(
    name="empty",
    title="Trống",
    as_of=DAY,
    lang="vi",
    blocks=(
        Heading("I. KẾT QUẢ"),
        Table(columns=TASKS.columns, rows=(), empty="Không có."),
        Heading("II. TỒN TẠI"),
        Table(columns=TASKS.columns, rows=()),
        Items(()),
        Facts(()),
        Paragraph(()),
    ),
    records=lambda: Table(columns=TASKS.columns, rows=()),
)

LONG = Report(
    name="long",
    title="Dài",
    as_of=DAY,
    lang="vi",
    blocks=(
        Heading("MỘT TÊN GỌI RẤT DÀI CỦA MỘT CƠ QUAN, " * 4, 1, "Số liệu tính đến Thứ Tư, 24/11/2021"),
        Facts(
            (
                ("Chủ trì", text("Văn phòng")),
                ("Phối hợp", text("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; các đoàn thể chính trị - xã hội; " * 3)),
                ("Hạn", text(Span("30/11/2021", "late"), " (quá 2 ngày)")),
            )
        ),
        Paragraph(text("Một đoạn văn dài phải xuống dòng giữa hai từ, không giữa một từ. " * 5)),
        Items(
            (
                Item((), text("Một mục không có nhãn, đủ dài để phải xuống dòng khi màn hình hẹp. " * 2)),
                Item((), text("Mục thứ hai"), (text("dòng dưới"),)),
            )
        ),
        Heading("1. Phần của mục", 3),
        Table(
            columns=(
                Column("a", "Cột thứ nhất", wide=True),
                Column("b", "Cột thứ hai", wide=True),
                Column("c", ""),
            ),
            rows=tuple(
                Row((cell(f"Dòng {n} " + "có nội dung dài " * 6), cell("ghi chú " * n), cell("x")))
                for n in range(1, 8)
            ),
            screenful=3,
            more="… và {n} dòng nữa: thêm --all",
        ),
        Excerpt(
            text(
                Span("plans/ct-2021.toml:14:9: "),
                Span("error[unknown-owner]", "critical"),
                ": không có ai tên vậy",
            ),
            (
                text(Span("14 | ", "muted"), 'owner = "van-phog"'),
                text("   |         ", Span("^^^^^^^^^^", "late")),
            ),
            (text('help: ý bạn là "van-phong"?'),),
        ),
        Note(text("Hết.")),
    ),
)

REPORTS = (STATUS, HOSTILE, EMPTY, LONG, CHARTS)
