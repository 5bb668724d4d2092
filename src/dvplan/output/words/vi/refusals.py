"""Vietnamese for edits that do not take place: why, and what to do."""

from __future__ import annotations

from typing import Final

_UNSAFE: Final = "không sửa được {file} mà giữ nguyên phần còn lại; hãy sửa tay rồi chạy dvplan check"

SENTENCES: Final = {
    # What is typed
    "too-fine": "“{value}” có quá nhiều chữ số thập phân; số này ghi nhiều nhất {decimals} chữ số",
    "thousands": "“{value}”: số không dùng dấu để phân nhóm; có phải ý bạn là {meant}?",
    "not-a-figure-in-row": "dòng {row} của bảng: “{value}” không phải là một con số",
    "too-fine-in-row": "dòng {row} của bảng: “{value}” có quá nhiều chữ số thập phân; "
    "số này ghi nhiều nhất {decimals} chữ số",
    "thousands-in-row": "dòng {row} của bảng: “{value}”: số không dùng dấu để phân nhóm; "
    "có phải ý bạn là {meant}?",
    "figure-twice": "“{name}” được ghi hai số cho cùng một ngày",
    "nothing-asked": "không có đề nghị gia hạn nào của {task} chờ trả lời",
    "no-due-to-keep": "{task} chưa có hạn nên không có hạn nào để giữ nguyên",
    "table-column": "bảng số liệu cần dòng tiêu đề gồm các cột place, value, có thể thêm date; "
    "ở đây là: {columns}",
    "table-quote": "dòng {row} của bảng: dấu ngoặc kép mở ra mà không đóng lại",
    "table-empty": "bảng không có số liệu nào",
    # Plans
    "plan-has-errors": "kế hoạch {plan} ({file}) còn {n} lỗi nên chưa rõ việc nào chưa xong; xem: dvplan check",
    "rollover-later": "nhật ký của {task} có việc ghi ngày {day}, sau ngày giao {on}, sẽ không được tính ở đâu; "
    "dùng --on {day}",
    "file-exists": "{file} đã có nên không ghi đè",
    "changed-meanwhile": "{file} đã có người sửa trong lúc đó nên không ghi đè",
    "no-editor": "chưa biết dùng trình soạn thảo nào; hãy đặt biến EDITOR, ví dụ: export EDITOR=nano",
    "editor-not-understood": "không hiểu lệnh trong VISUAL hoặc EDITOR: {command}",
    "editor-not-found": "không mở được trình soạn thảo {command} ({reason}); xem lại biến VISUAL, EDITOR",
    "editor-failed": "trình soạn thảo báo lỗi {status} nên không lưu {file}",
    # The files
    "busy": "có người đang ghi vào đây (khóa {lock}, của {holder}); chờ một lát rồi làm lại",
    "file-busy": "{file} đang được sửa liên tục; chờ một lát rồi làm lại",
    "no-lock": "thư mục {folder} không khóa được nên không ghi ({reason})",
    "lying-lock": "khóa {lock} không có tác dụng ở đây nên không ghi; hãy chép thư mục về đĩa của máy này",
    "lock-lost": "khóa {lock} vừa chuyển sang tay {holder}; làm lại",
    "read-only-file": "{file} chỉ cho đọc",
    "not-a-file": "{file} không phải là một tệp thường",
    "hard-linked": "{file} còn {links} tên khác (liên kết cứng), ghi vào sẽ tách chúng ra; hãy dùng liên kết mềm",
    "leaves-workspace": "{file} dẫn ra ngoài thư mục làm việc, đến {target}",
    "attributes-not-kept": "không giữ được thuộc tính {name} của {file} nên không ghi",
    "owner-not-kept": "không giữ được chủ sở hữu {owner} của {file} nên không ghi; chỉ người ấy ghi được",
    "disk-full": "đĩa đã đầy: {folder} còn {free} byte",
    "read-only-disk": "đĩa chỉ cho đọc: {file}",
    "not-allowed": "không có quyền ghi: {file}",
    "gone": "không còn thấy {file}",
    "disk-error": "đĩa báo lỗi với {file}: {reason}",
    "state-folder-not-yours": "thư mục {folder} là của người khác nên không cất bản cũ vào đó được",
    "half-done": "một lần ghi trước bị ngắt giữa chừng và tệp đã có người sửa sau đó: xem lại {files}; "
    "bản cũ nằm trong {folder}. Làm lại lệnh này sẽ được",
    "uncertain": "đĩa báo lỗi giữa chừng, chưa rõ {files} còn như cũ hay không; bản cũ nằm trong {folder}",
    "nothing-to-undo": "không có lần ghi nào trong {folder} để lấy lại",
    "not-the-last": "trong lúc đó {folder} đã có lần ghi khác nên chưa lấy lại gì; làm lại lệnh này",
    "changed-since": "{file} đã có người sửa sau đó nên không lấy lại được; bản cũ: {backup}",
    "backup-gone": "bản cũ của {file} không còn nguyên ở {backup}",
    # The text of a file
    "unsafe-not-toml": "không đọc được {file}; xem: dvplan check",
    "unsafe-not-utf8": "{file} không phải là văn bản UTF-8; xem: dvplan check",
    "unsafe-ambiguous-key": "{file} có hai tên chỉ khác nhau ở cách mã hóa chữ; xem: dvplan check",
    "unsafe-no-such-table": "{file} không có chỗ để ghi điều này",
    "unsafe-table-form": "{file} viết phần này theo dạng khác nên không thêm vào được; "
    "nhật ký cần từng bảng [[log]], kế hoạch cần từng bảng [[task]]",
    "unsafe-comments-inside": "trong {file}, danh sách phải thay có lời ghi chú xen giữa; hãy sửa tay",
    "unsafe-unspellable": "có ký tự không lưu được bằng UTF-8",
    "unsafe-new-not-toml": _UNSAFE,
    "unsafe-other-data": _UNSAFE,
    "unsafe-other-text": _UNSAFE,
    "unsafe-wrong-place": _UNSAFE,
    "unsafe-line-endings": _UNSAFE,
}
