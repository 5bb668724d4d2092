"""For every code, lines of a file that have the problem and lines that do not."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "not-utf8": ("ct-2021.toml (UTF-16, Windows-1258)", "ct-2021.toml (UTF-8)"),
    "legacy-text": ('title = "C«ng t¸c d©n vËn"', 'title = "Công tác dân vận"'),
    "empty-file": ("", '[plan]\nid = "ct-2021"\ntitle = "Chương trình công tác năm 2021"'),
    "too-large": ("ct-2021.toml (12 MB)", "ct-2021.toml, ct-2022.toml, returnees.csv"),
    "conflict-marker": (
        "<<<<<<< HEAD\ndue = 2021-12-15\n=======\ndue = 2021-12-20\n>>>>>>> van-phong",
        "due = 2021-12-20",
    ),
    "hidden-character": ('id = "quy⟨U+200B⟩-che"', 'id = "quy-che"'),
    "not-a-plan": ('[plann]\nid = "ct-2021"', '[plan]\nid = "ct-2021"\ntitle = "Chương trình công tác năm 2021"'),
    "orphan-log": ("plans/ct2021.log.toml, plans/ct-2021.toml", "plans/ct-2021.log.toml, plans/ct-2021.toml"),
    "toml-syntax": ('title: "Quy chế"', 'title = "Quy chế"'),
    "unquoted-date": ("due = 30/11/2021", 'due = 2021-11-30\ndue = "30/11/2021"'),
    "unquoted-text": ("owner = van-phong\nfocus = Có", 'owner = "van-phong"\nfocus = true'),
    "curly-quote": ("title = “Ban hành Quy chế”", 'title = "Ban hành Quy chế"'),
    "quote-in-text": ('title = "Hội nghị "Dân vận khéo""', "title = 'Hội nghị \"Dân vận khéo\"'"),
    "unclosed": ('needs = ["khao-sat"\ndue = 2021-12-15', 'needs = ["khao-sat"]\ndue = 2021-12-15'),
    "percent-sign": ("progress = 40%", "progress = 40"),
    "leading-zero": ("weight = 05", "weight = 5"),
    "backslash": ('evidence = "D:\\kế hoạch\\12.pdf"', "evidence = 'D:\\kế hoạch\\12.pdf'"),
    "accented-key": ('tiêu_đề = "Quy chế"', 'title = "Quy chế"'),
    "duplicate-key": ("due = 2021-12-15\ndue = 2021-12-20", "due = 2021-12-20"),
    "single-brackets": ('[task]\nid = "quy-che"', '[[task]]\nid = "quy-che"'),
    "misplaced-key": (
        '[[task]]\nid = "quy-che"\n[task.extra]\nso-ho-so = "12"\ndue = 2021-12-15',
        '[[task]]\nid = "quy-che"\ndue = 2021-12-15\nextra = { so-ho-so = "12" }',
    ),
    "unknown-key": ("deadline = 2021-12-15", "due = 2021-12-15"),
    "missing-key": (
        '[[task]]\ntitle = "Ban hành Quy chế"',
        '[[task]]\nid = "quy-che"\ntitle = "Ban hành Quy chế"',
    ),
    "wrong-type": ('progress = "40"', "progress = 40"),
    "wrong-value": ('state = "xong"', 'state = "done"'),
    "out-of-range": ("progress = 140", "progress = 100"),
    "not-a-date": ('due = "cuối năm"', 'due = "2021-Q4"\ndue_text = "Cuối năm"'),
    "impossible-date": ("due = 2021-11-31", "due = 2021-11-30"),
    "bad-id": ('id = "quy chế/2021"', 'id = "quy-che-2021"'),
    "bad-rrule": (
        'repeat = { rrule = "HÀNG TUẦN", first = 2021-01-08 }',
        'repeat = { rrule = "FREQ=WEEKLY;BYDAY=FR", first = 2021-01-08 }',
    ),
    "too-many-decimals": ("values = { returnees = 1.240 }", "values = { returnees = 1240 }"),
    "duplicate-id": (
        '[[task]]\nid = "quy-che"\n[[task]]\nid = "Quy-che"',
        '[[task]]\nid = "quy-che"\n[[task]]\nid = "quy-che-2"',
    ),
    "unknown-owner": ('owner = "van-phng"', 'owner = "van-phong"'),
    "unknown-task": ('needs = ["khaosat"]', 'needs = ["khao-sat"]'),
    "unknown-step": ('task = "quy-che"\nstep = "soan-thao"', 'task = "quy-che"\nstep = "du-thao"'),
    "unknown-occurrence": ("occurrence = 2021-11-04", "occurrence = 2021-11-05"),
    "unknown-measure": ("values = { returness = 120 }", "values = { returnees = 120 }"),
    "unknown-place": (
        'values = { returnees = { "Huyen A" = 120 } }',
        'values = { returnees = { "Huyện A" = 120 } }',
    ),
    "no-target": (
        'progress_from = "quy"\nmeasure = [{ id = "quy", title = "Quỹ" }]',
        'progress_from = "quy"\nmeasure = [{ id = "quy", title = "Quỹ", target = 500 }]',
    ),
    "ring": (
        '[[task]]\nid = "a"\nneeds = ["b"]\n[[task]]\nid = "b"\nneeds = ["a"]',
        '[[task]]\nid = "a"\nneeds = ["b"]\n[[task]]\nid = "b"',
    ),
    "too-deep": (
        'carried_from = "ct-2121/quy-che" (… ct-2120, ct-2119, …, ct-2021)',
        'carried_from = "ct-2121/quy-che" (… ct-2120)',
    ),
    "before-plan": ("[plan]\nstart = 2021-01-01\n\n[[log]]\non = 2012-11-04", "[[log]]\non = 2021-11-04"),
    "unexplained-due": (
        'task = "quy-che"\ndue = 2021-12-31',
        'task = "quy-che"\ndue = 2021-12-31\nreason = "Chờ ý kiến Mặt trận Tổ quốc tỉnh"',
    ),
    "unexplained-ask": ("ask_due = 2021-12-31", 'ask_due = 2021-12-31\nreason = "Chờ ý kiến các ban"'),
    "ask-and-due": (
        "[[log]]\nask_due = 2021-12-31\ndue = 2021-12-31",
        "[[log]]\nask_due = 2021-12-31\n\n[[log]]\ndue = 2021-12-31",
    ),
    "step-and-occurrence": (
        '[[log]]\nstep = "du-thao"\noccurrence = 2021-11-05',
        '[[log]]\nstep = "du-thao"\n\n[[log]]\noccurrence = 2021-11-05',
    ),
    "state-of-a-part": ('step = "du-thao"\nstate = "paused"', 'state = "paused"'),
    "occurrence-moved": ("occurrence = 2021-11-05\ndue = 2021-11-08", "occurrence = 2021-11-05"),
    "typed-progress": ("progress = 50", 'step = "du-thao"'),
    "done-as-a-whole": ('task = "giao-ban"\nstate = "done"', 'task = "giao-ban"\noccurrence = 2021-11-05'),
    "share-above-whole": (
        "values = { returnees = 120, tested = 130 }",
        "values = { returnees = 130, tested = 120 }",
    ),
    "carried-without-day": (
        'carried_from = "ct-2020/quy-che"',
        'carried_from = "ct-2020/quy-che"\nassigned = 2021-01-04',
    ),
    "figure-of-the-future": ("on = 2021-11-04\nat = 2021-11-30", "on = 2021-11-04\nat = 2021-11-03"),
    "removed-plan": ("- ct-2021.toml", "  ct-2021.toml"),
    "removed-task": (
        '- [[task]]\n- id = "khao-sat"',
        '+ [[log]]\n+ on = 2021-11-04\n+ task = "khao-sat"\n+ state = "cancelled"\n+ reason = "Ghép vào quy chế"',
    ),
    "removed-entry": (
        '- [[log]]\n- on = 2021-11-04\n- task = "quy-che"\n- progress = 60',
        '+ [[log]]\n+ on = 2021-11-05\n+ task = "quy-che"\n+ progress = 40\n+ note = "Ngày 04/11 ghi nhầm 60"',
    ),
    "rewritten-plan": ("- due = 2021-12-31\n+ due = 2022-03-31", "  due = 2021-12-31"),
    "rewritten-task": (
        "- due = 2021-12-15\n+ due = 2021-12-31",
        '+ [[log]]\n+ on = 2021-11-04\n+ task = "quy-che"\n+ due = 2021-12-31\n+ reason = "Chờ ý kiến các ban"',
    ),
    "rewritten-entry": (
        "- progress = 60\n+ progress = 40",
        '+ [[log]]\n+ on = 2021-11-05\n+ task = "quy-che"\n+ progress = 40\n+ note = "Ngày 04/11 ghi nhầm 60"',
    ),
    "future-entry": ("on = 2031-11-04", "on = 2021-11-04"),
    "progress-falls": (
        "on = 2021-11-04\nprogress = 60\n\non = 2021-11-11\nprogress = 40",
        'on = 2021-11-11\nprogress = 40\nnote = "Phải viết lại phần II theo góp ý"',
    ),
    "full-not-done": ("progress = 100", 'progress = 100\nstate = "done"'),
    "no-evidence": ('state = "done"', 'state = "done"\nevidence = "Số 12-QC/TU, 10/12/2021"'),
    "done-before-need": (
        '[[task]]\nid = "quy-che"\nneeds = ["khao-sat"]\n\n[[log]]\ntask = "quy-che"\nstate = "done"',
        '[[log]]\ntask = ["khao-sat", "quy-che"]\nstate = "done"',
    ),
    "carried-though-done": (
        'id = "quy-che"\nassigned = 2022-01-01\ncarried_from = "ct-2021/quy-che"',
        'id = "quy-che"\nassigned = 2022-01-01',
    ),
    "standing-need": (
        '[[task]]\nid = "truc-ban"\nstanding = true\n[[task]]\nid = "quy-che"\nneeds = ["truc-ban"]',
        '[[task]]\nid = "khao-sat"\n[[task]]\nid = "quy-che"\nneeds = ["khao-sat"]',
    ),
    "due-on-day-off": ("due = 2021-10-31", "due = 2021-10-29"),
    "due-before-start": ("start = 2021-10-18\ndue = 2020-12-15", "start = 2021-10-18\ndue = 2021-12-15"),
    "own-extension": (
        'due = 2021-12-31\nreason = "Chờ ý kiến"\nby = "van-phong"',
        'due = 2021-12-31\nreason = "Chờ ý kiến"\nby = "truong-ban"',
    ),
    "secret-word": ('note = "Văn bản MẬT số 12"', 'note = "Đã báo cáo Thường trực"'),
    "no-log": (
        "ct-2021.toml",
        '# ct-2021.log.toml\n[[log]]\non = 2021-11-04\ntask = "quy-che"\nnote = "Đã giao việc"',
    ),
}
