"""Lời của dòng lệnh: trợ giúp, lỗi gõ lệnh, thông báo kèm báo cáo."""

from __future__ import annotations

from typing import Final

HEADINGS: Final = {
    "about": "dvplan theo dõi chương trình, kế hoạch công tác bằng tệp văn bản: "
    "kế hoạch ghi điều đã quyết định, nhật ký ghi việc đã làm, báo cáo của ngày nào cũng lập được.",
    "usage": "Cách dùng",
    "examples": "Ví dụ",
    "arguments": "Tham số",
    "options": "Tùy chọn",
    "command": "LỆNH",
    "any-options": "[TÙY CHỌN]",
    "default": "không nêu thì {value}",
    "more": "Trợ giúp từng lệnh: dvplan LỆNH --help",
}

GROUPS: Final = {
    "reports": "Báo cáo",
    "files": "Tệp kế hoạch",
}

COMMANDS: Final = {
    "status": "tình hình thực hiện nhiệm vụ, việc cần đôn đốc",
    "list": "danh sách nhiệm vụ, có lọc và sắp xếp",
    "show": "mọi thông tin về một nhiệm vụ và căn cứ xếp loại",
    "agenda": "việc đến hạn từng ngày trong thời gian tới",
    "owners": "khối lượng và tình hình theo đơn vị, cá nhân chủ trì",
    "check": "kiểm tra tệp kế hoạch và nhật ký, chỉ rõ chỗ sai",
    "schema": "in JSON Schema để trình soạn thảo gợi ý khi viết tệp",
}

EXAMPLES: Final = {
    "": (
        ("dvplan status", "tình hình hôm nay"),
        ("dvplan list is:overdue owner:van-phong", "việc quá hạn của Văn phòng"),
        ("dvplan check", "kiểm tra các tệp vừa sửa"),
    ),
    "status": (
        ("dvplan status", "tình hình hôm nay"),
        ("dvplan status owner:van-phong --all", "đủ mọi nhiệm vụ của Văn phòng"),
        ("dvplan status --as-of 30/11/2021", "tình hình đến ngày 30/11/2021"),
    ),
    "list": (
        ("dvplan list is:overdue", "nhiệm vụ quá hạn"),
        ("dvplan list due:<2021-12-01 --sort due", "hạn trước ngày 01/12/2021, xếp theo hạn"),
        ("dvplan list dan van -tag:quy-che --format csv", "tìm theo chữ, trừ một nhãn, in ra CSV"),
    ),
    "show": (
        ("dvplan show ct-2021/quy-che", "một nhiệm vụ của một kế hoạch"),
        ("dvplan show quy-che --as-of 30/11/2021", "nhiệm vụ ấy vào ngày 30/11/2021"),
    ),
    "agenda": (
        ("dvplan agenda", "những ngày tới"),
        ("dvplan agenda --days 30 owner:mttq", "ba mươi ngày tới, việc do một đơn vị chủ trì"),
    ),
    "owners": (
        ("dvplan owners", "bảng chung các đơn vị, cá nhân"),
        ("dvplan owners van-phong", "việc Văn phòng chủ trì, rồi việc phối hợp"),
    ),
    "check": (
        ("dvplan check", "mọi chỗ sai của mọi tệp"),
        ("dvplan check --explain unknown-owner", "giải thích một mã lỗi"),
        ("dvplan check --clarity", "từng nhiệm vụ còn thiếu gì trong “6 rõ”"),
    ),
    "schema": (
        ("dvplan schema plan > plan.schema.json", "lược đồ của tệp kế hoạch"),
        ("dvplan schema log", "lược đồ của tệp nhật ký"),
    ),
}

OPTIONS: Final = {
    "filters": "điều kiện lọc, phải thỏa mãn tất cả: is:overdue, owner:a,b, with:a, plan:x, group:x, tag:x, "
    "due:<2021-12-01, due:2021-11-01..2021-11-30, progress:<50, -tag:x (trừ ra) hoặc chữ có trong tên, mã, "
    "đơn vị; gõ không dấu cũng được",
    "as-of": "báo cáo của ngày nào: 30/11/2021, 2021-11-30, hôm nay, thứ sáu, friday …",
    "format": "cách in: table (bảng), plain (chữ thường), markdown, csv, json; "
    "không nêu thì màn hình là table, nơi khác là plain",
    "lang": "ngôn ngữ: vi hoặc en",
    "workspace": "thư mục có tệp dvplan.toml; không nêu thì tìm từ thư mục hiện tại trở lên",
    "sort": "sắp xếp theo due, owner, plan, progress, days, title, id, signal hoặc last; "
    "thêm - ở trước để xếp ngược, dấu phẩy để xếp tiếp",
    "group": "gộp theo plan, group, owner, signal; none là không gộp",
    "all": "in đủ mọi nhiệm vụ, cả kế hoạch đã kết thúc",
    "fail-on": "trả về mã 3 nếu có nhiệm vụ như vậy: overdue, undated, critical, stale …",
    "task": "mã nhiệm vụ; trùng mã thì ghi cả kế hoạch: ct-2021/quy-che",
    "days": "số ngày tới",
    "owner": "mã hoặc tên đơn vị, cá nhân",
    "check-format": "cách in: text (đủ), concise (mỗi lỗi một dòng), json, github",
    "explain": "giải thích một mã lỗi",
    "clarity": "từng nhiệm vụ còn thiếu gì trong “6 rõ”: người, việc, thời gian, trách nhiệm, kết quả, thẩm quyền",
    "schema-kind": "plan (kế hoạch, mặc định), log (nhật ký) hoặc workspace (dvplan.toml)",
    "help": "in trợ giúp này",
    "version": "in phiên bản",
}

VALUES: Final = {
    "FILTER": "LỌC",
    "DATE": "NGÀY",
    "FORMAT": "KIỂU",
    "LANG": "NGÔN NGỮ",
    "DIR": "THƯ MỤC",
    "COLUMN": "CỘT",
    "NAMES": "TÊN,…",
    "TASK": "NHIỆM VỤ",
    "OWNER": "ĐƠN VỊ",
    "N": "SỐ",
    "CODE": "MÃ",
    "KIND": "LOẠI",
}

ERRORS: Final = {
    "error": "lỗi",
    "try": "Xem cách dùng: {command} --help",
    "meant": "Có phải ý bạn là “{suggestion}”?",
    "unknown-command": "không có lệnh “{value}”",
    "unknown-option": "không có tùy chọn “{value}”",
    "option-needs-value": "tùy chọn “{option}” còn thiếu giá trị",
    "option-takes-no-value": "tùy chọn “{option}” không nhận giá trị",
    "missing-argument": "còn thiếu {name}",
    "too-many-arguments": "thừa tham số: {value}",
    "not-a-number": "“{option}” cần một số nguyên",
    "not-in-range": "“{option}” cần một số nguyên từ {low} đến {high}",
    "invalid-value": "giá trị không hợp lệ cho “{option}”",
    "other": "dòng lệnh không đúng: {reason}",
    "wrong-choice": "“{value}” không dùng được cho “{option}”",
    "unknown-choice": "“{value}” không dùng được cho “{option}”; chọn một trong: {choices}",
    "unknown-lang": "“{value}” không dùng được cho {source}; chọn một trong: {choices}",
    "bad-date": "không hiểu ngày “{value}”",
    "impossible-date": "không có ngày “{value}” trong lịch",
    "ambiguous-date": "ngày “{value}” chưa rõ; hãy ghi đủ ngày, tháng, năm: {choices}",
    "unknown-timezone": "không có múi giờ “{value}” ghi trong {file}, hoặc máy thiếu dữ liệu múi giờ",
    "task-not-yet": "ngày {day} chưa giao nhiệm vụ “{value}”; giao ngày {assigned}",
    "unknown-task": "không có nhiệm vụ “{value}”",
    "unknown-owner": "không có đơn vị, cá nhân “{value}”",
    "ambiguous-task": "“{value}” ứng với nhiều nhiệm vụ: {choices}",
    "ambiguous-owner": "“{value}” ứng với nhiều đơn vị, cá nhân: {choices}",
    "term-qualifier": "“{term}”: không có điều kiện lọc “{value}”; chọn một trong: {choices}",
    "term-is": "“{term}”: không có trạng thái, mức hay dấu hiệu “{value}”",
    "term-owner": "“{term}”: không có đơn vị, cá nhân “{value}”",
    "term-with": "“{term}”: không có đơn vị, cá nhân “{value}”",
    "term-plan": "“{term}”: không có kế hoạch “{value}”",
    "term-group": "“{term}”: không có nhóm “{value}”",
    "term-tag": "“{term}”: không có nhãn “{value}”",
    "term-due": "“{term}”: không hiểu ngày hay khoảng ngày “{value}”",
    "term-progress": "“{term}”: không hiểu số phần trăm “{value}”",
    "term-sort": "không sắp xếp được theo “{value}”; chọn một trong: {choices}",
    "no-workspace": "không thấy tệp dvplan.toml ở “{folder}” hay thư mục nào phía trên; "
    "vào thư mục kế hoạch hoặc dùng -C THƯ MỤC",
    "no-workspace-there": "thư mục “{folder}” không có tệp dvplan.toml",
    "unreadable": "không đọc được “{file}”: {reason}",
    "output-failed": "không ghi được kết quả ra: {reason}",
    "crashed": "gặp lỗi không lường trước ({kind}). Xin gửi tệp này cho người phụ trách dvplan: {file}",
    "crashed-unwritten": "gặp lỗi không lường trước ({kind}: {reason})",
    "interrupted": "đã dừng",
}

REASONS: Final = {
    "EACCES": "không có quyền",
    "EPERM": "không có quyền",
    "ENOENT": "tệp hoặc thư mục không còn",
    "ENOTDIR": "không phải thư mục",
    "EISDIR": "đó là thư mục",
    "ENOSPC": "đĩa đã đầy",
    "EDQUOT": "hết hạn mức lưu trữ",
    "EIO": "lỗi đọc ghi của thiết bị",
    "EBADF": "luồng đã đóng",
    "ESTALE": "mất kết nối với thư mục dùng chung",
}

MESSAGES: Final = {
    "left-out": "CHÚ Ý: báo cáo THIẾU {n} kế hoạch vì tệp có lỗi:",
    "left-out-plan": "  {plan} ({file}): {n} lỗi",
    "errors-beside": "Tệp có lỗi: {files}.",
    "broken-settings": "Chưa lập được báo cáo vì tệp cấu hình có lỗi. Xem cách sửa: dvplan check",
    "run-check": "Xem chỗ sai và cách sửa: dvplan check",
    "conflict-copy": "không tính bản sao xung đột do phần mềm đồng bộ để lại: {file}",
}
