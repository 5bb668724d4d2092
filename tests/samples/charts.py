"""Charts for the tests of the formats. People, days and figures are made up."""

from __future__ import annotations

from datetime import date, timedelta

from dvplan.output.blocks import Drawing, Heading, Note, Report, text
from dvplan.output.charts import KEYS, Axis, Chart, Graph, Lane, Line, Mark, Stretch, Tick, Timeline

FIRST, TODAY, LAST = date(2021, 11, 1), date(2021, 11, 24), date(2021, 12, 31)
DAYS = tuple(FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1))
AXIS = Axis(
    first=FIRST,
    last=LAST,
    today=TODAY,
    today_text="hôm nay 24/11",
    ticks=tuple(Tick(day, f"{day:%d/%m}") for day in DAYS if day.weekday() == 0),
    off=tuple(day for day in DAYS if day.weekday() > 4),
)


def day(text: str) -> date:
    return date.fromisoformat(f"2021-{text}")


LANES = (
    Lane(
        code="QC-01 ★",
        title="Quy chế công tác dân vận của hệ thống chính trị tỉnh",
        aside="hạn 15/12 (hạn gốc 30/11, gia hạn 1 lần), còn 21 ngày, đạt 40%",
        tone="muted",
        stretches=(
            Stretch(day("11-01"), TODAY, "gone", "info"),
            Stretch(TODAY, day("11-30"), "left", "info"),
            Stretch(day("11-30"), day("12-15"), "extended", "info"),
        ),
        marks=(
            Mark(day("11-05"), "part_done", "Dự thảo: đã xong 05/11"),
            Mark(day("11-19"), "part_missed", "Lấy ý kiến: đã qua mà chưa xong 19/11"),
            Mark(day("12-08"), "part_open", "Thẩm định: sắp tới 08/12"),
            Mark(day("11-30"), "earlier_due", "hạn trước khi gia hạn 30/11"),
            Mark(day("12-15"), "due", "hạn 15/12"),
        ),
        group="I. Tham mưu",
    ),
    Lane(
        code="DC-01",
        title="Kiểm tra",
        aside="quá hạn 3 ngày",
        tone="late",
        stretches=(
            Stretch(day("11-03"), day("11-12"), "gone", "good"),
            Stretch(day("11-12"), day("11-15"), "overdue", "late"),
        ),
        marks=(Mark(day("11-12"), "due", "hạn 12/11"), Mark(day("11-15"), "done", "hoàn thành 15/11")),
        group="II. Ban chỉ đạo",
    ),
    Lane(
        code="DVK-02",
        title="Nhiều năm",
        aside="hạn 31/12/2025",
        tone="muted",
        stretches=(
            Stretch(date(2020, 1, 1), TODAY, "gone", "info"),
            Stretch(TODAY, date(2025, 12, 31), "left", "info"),
        ),
        marks=(Mark(date(2025, 12, 31), "due", "hạn 31/12/2025"),),
        group="II. Ban chỉ đạo",
    ),
    Lane("TX-01", "Thường xuyên", "", "muted", (), (), "II. Ban chỉ đạo"),
)
TIMELINE = Timeline(
    title="Tiến trình",
    description="4 nhiệm vụ, từ 01/11/2021 đến 31/12/2021; hôm nay là 24/11/2021.",
    axis=AXIS,
    lanes=LANES,
    legend=tuple((key, f"nghĩa {number}") for number, key in enumerate(KEYS)),
)

WEEKS = (*(FIRST + timedelta(7 * n) for n in range(4)), TODAY)
GRAPH = Graph(
    title="Còn lại",
    description="Còn 7,4 trên 14,0.",
    axis=AXIS,
    lines=(
        Line("còn lại", "actual", tuple(zip(WEEKS, (14, 12.35, 11, 9, 7.4), strict=True)), "còn lại 7,4"),
        Line("theo hạn", "planned", ((FIRST, 14), (day("11-15"), 12), (day("12-24"), 0)), "theo hạn"),
        Line("dự báo 31/12", "forecast", ((TODAY, 7.4), (LAST, 0.0)), "dự báo 31/12"),
    ),
    levels=((0.0, "0"), (5.0, "5"), (10.0, "10"), (15.0, "15")),
)
PLACES = Graph(
    title="Người về quê (người)",
    description="2.544 (3/4 địa phương báo cáo).",
    axis=AXIS,
    lines=(
        Line("Huyện A", "actual", tuple(zip(WEEKS, (1240, 1302, None, 1289, 1246), strict=True)), "Huyện A 1.246"),
        Line("Huyện B", "actual", tuple(zip(WEEKS, (None, 1300, 1310, 1290, 1240), strict=True)), "Huyện B 1.240"),
        Line("Huyện C", "actual", tuple((week, None) for week in WEEKS), "Huyện C chưa báo cáo"),
    ),
    levels=((0.0, "0"), (1000.0, "1.000"), (2000.0, "2.000")),
)
EMPTY = Timeline("Trống", "Không có gì.", AXIS, (), ())
BARE = Graph("Trống", "Không có gì.", AXIS, (), ((0.0, "0"), (1.0, "1")))


def hostile_charts(any_text: str) -> tuple[Chart, ...]:
    """Charts with a text in every place that has one."""
    axis = Axis(FIRST, LAST, TODAY, any_text, (Tick(FIRST, any_text), Tick(LAST, any_text)))
    lane = Lane(any_text, any_text, any_text, "late", (), (Mark(TODAY, "due", any_text),), any_text)
    line = Line(any_text, "actual", ((FIRST, 1.0), (LAST, 2.0)), any_text)
    short = Line(any_text, "forecast", ((FIRST, 1.0), (TODAY, 2.0)), any_text)
    return (
        Timeline(any_text, any_text, axis, (lane,), (("due", any_text), ("today", any_text))),
        Graph(any_text, any_text, axis, (line, short), ((0.0, any_text), (2.0, any_text))),
    )


def charts_report(*charts: Chart) -> Report:
    """A report of these charts, each as a block and as a picture."""
    return Report(
        name="charts",
        title="Hình",
        as_of=TODAY,
        lang="vi",
        blocks=(Heading("HÌNH", 1, "Số liệu tính đến 24/11/2021"), *map(Drawing, charts), Note(text("Minh họa."))),
        data=lambda: {"dvplan": "charts/1"},
        charts=lambda: charts,
    )


CHARTS = charts_report(TIMELINE, GRAPH)
