"""Examples in the help, by command: a command line and what it gives."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "": (
        ("dvplan status", "where things stand today"),
        ("dvplan list is:overdue owner:van-phong", "what the Office has overdue"),
        ("dvplan done PH-01", "log that a task is done"),
        ("dvplan check", "check the files just edited"),
    ),
    "status": (
        ("dvplan status", "where things stand today"),
        ("dvplan status owner:van-phong --all", "every task of the Office"),
        ("dvplan status --as-of 2021-11-30", "as it stood on 30 November 2021"),
    ),
    "list": (
        ("dvplan list is:overdue", "overdue tasks"),
        ('dvplan list "due:<2021-12-01" --sort due', "due before 1 December 2021, by deadline"),
        ("dvplan list dan van -tag:quy-che --format csv", "by words, without a tag, as CSV"),
    ),
    "show": (
        ("dvplan show ct-2021/quy-che", "one task of one plan"),
        ("dvplan show quy-che --as-of 2021-11-30", "that task on 30 November 2021"),
    ),
    "agenda": (
        ("dvplan agenda", "the days to come"),
        ("dvplan agenda --days 30 owner:mttq", "the next thirty days of one unit in the lead"),
    ),
    "owners": (
        ("dvplan owners", "all units and persons"),
        ("dvplan owners van-phong", "what the Office leads, then what it helps with"),
    ),
    "digest": (
        ("dvplan digest", "this week, with figures as of today"),
        ("dvplan digest --week 2021-W47", "week 47 of 2021"),
        ("dvplan digest --owner van-phong --format markdown", "the Office's own, to paste into a document"),
        ("dvplan digest --quarter 2021-Q4", "the fourth quarter of 2021"),
        ("dvplan digest --week last --send", "mail each its own, and the office all"),
    ),
    "timeline": (
        ("dvplan timeline plan:ct-2021", "the tasks of one plan"),
        ("dvplan timeline --by plan", "a line for each plan"),
        ("dvplan timeline is:focus --format svg > timeline.svg", "priority tasks, as a picture"),
    ),
    "burndown": (
        ("dvplan burndown", "every task, up to today"),
        ("dvplan burndown owner:van-phong --as-of 2021-11-30", "one office's work up to 2021-11-30"),
    ),
    "measure": (
        ("dvplan measure", "every measure"),
        ("dvplan measure NTH-02/returnees --as-of 2021-10-22", "one measure on 2021-10-22"),
    ),
    "done": (
        ('dvplan done PH-01 --evidence "Số 12-BC/BDV, 26/11/2021"', "done, with its evidence"),
        ("dvplan done NTH-01 --occurrence 20/11/2021", "the occurrence of 20 November is done"),
        ("dvplan done DC-01 TG-01 --on 18/11/2021", "two tasks were done on 18 November"),
    ),
    "progress": (
        ("dvplan progress DVK-02 40", "40 % of it is done"),
        ("dvplan progress DVK-02 40 --on friday", "it was so on Friday"),
    ),
    "step": (
        ("dvplan step quy-che du-thao", "the draft is done"),
        ('dvplan step quy-che "lay y kien" --note "12/14 ban"', "diacritics may be left out"),
    ),
    "submit": (
        ('dvplan submit QC-01 --evidence "Tờ trình 12-TTr/BDV"', "submitted, with the number of the letter"),
    ),
    "extend": (
        ('dvplan extend QC-01 15/12/2021 --ask --reason "chờ thẩm định"', "ask for a later deadline"),
        ('dvplan extend QC-01 15/12/2021 --reason "chờ thẩm định" --by truong-ban', "the Head gives it"),
        ('dvplan extend QC-01 --refuse --reason "cần trong năm"', "the deadline stays as it is"),
    ),
    "assign": (("dvplan assign QC-01 van-phong --by truong-ban", "the Office takes the lead"),),
    "record": (
        ('dvplan record NTH-02 returnees "Huyện A=1240" "Huyện B=860"', "the figures of two places"),
        ("dvplan record NTH-02 returnees - < bang.csv", "from a table with the columns place, value"),
        ('dvplan record NTH-02 returnees "Huyện A=1240" --at 22/10/2021', "the figure is of another day"),
    ),
    "pause": (('dvplan pause CT-01 --reason "chờ hướng dẫn"', "paused, and why"),),
    "resume": (("dvplan resume CT-01", "work goes on"),),
    "cancel": (('dvplan cancel CT-01 --reason "nhập vào KTGS-01"', "given up, and why"),),
    "log": (
        ('dvplan log QC-01 --note "Đã gửi lấy ý kiến"', "a note"),
        ('dvplan log quy-che --step du-thao --due 5/11/2021 --reason "lùi họp"', "move the deadline of a step"),
        ('dvplan log QC-01 --state active --reason "bổ sung" --dry-run', "see what would be written"),
    ),
    "add": (
        ('dvplan add "Review the movement" --plan tham-muu', "at a terminal, asked for what is unclear"),
        ('dvplan add "Regulation" --owner van-phong --due 2021-Q4', "with lead and deadline, in the only plan"),
        ('dvplan add "Regulation" --plan tham-muu --step "Draft=2021-11-05" --step "Issue"', "in steps"),
    ),
    "set": (
        ('dvplan set QC-01 deliverable "Regulation"', "what there will be in the end"),
        ("dvplan set QC-01 coordinators mttq,van-phong", "a list, separated by commas"),
        ("dvplan set QC-01 no_due --unset", "take a field out"),
        ("dvplan set plan:tham-muu due 2021-12-31", "a field of the plan"),
    ),
    "edit": (
        ("dvplan edit QC-01", "open the plan at this task"),
        ("dvplan edit tham-muu", "open a plan"),
        ("dvplan edit dvplan.toml", "open a file"),
    ),
    "undo": (
        ("dvplan undo --dry-run", "see what would be taken back"),
        ("dvplan undo", "take back the last edit; once more, the one before"),
    ),
    "rollover": (
        ("dvplan rollover ct-2021 --to 2022 --dry-run", "see the plan of 2022 first"),
        ("dvplan rollover ct-2021 --to 2022", "write the plan of 2022 from what is unfinished"),
        ("dvplan rollover ct-2021 --to 2022 --on 2022-01-10", "given on 10 January 2022"),
    ),
    "init": (
        ("dvplan init plans", "make a folder of plans, asking for the office and its units"),
        ("dvplan init plans --yes", "ask nothing; change the files later"),
    ),
    "check": (
        ("dvplan check", "everything wrong in every file"),
        ("dvplan check --explain unknown-owner", "what a code means"),
        ("dvplan check --clarity", "what each task lacks of the office's six points of clarity"),
        ("dvplan check --since origin/main", "what was rewritten since then, not recorded"),
    ),
    "export": (
        ("dvplan export --to html -o status.html", "a page that stands alone, to mail or to put on a server"),
        ("dvplan export owner:van-phong --to html -o office.html", "the tasks of one unit"),
    ),
    "schema": (
        ("dvplan schema plan > plan.schema.json", "the schema of a plan file"),
        ("dvplan schema log", "the schema of a log file"),
    ),
    "schedule": (
        ("dvplan schedule", "a line for crontab"),
        ("dvplan schedule --kind systemd --workdays-only", "a timer for systemd"),
    ),
}
