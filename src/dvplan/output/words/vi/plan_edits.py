"""Vietnamese for changing plans: questions, answers, comments in files."""

from __future__ import annotations

messages = {
    "added": "{name}: đã thêm vào kế hoạch {plan}{standing} → {file}",
    "set": "{name}: {field} = {value}; {standing} → {file}",
    "set-plan": "{name}: {field} = {value} → {file}",
    "unset": "{name}: đã bỏ {field}; {standing} → {file}",
    "unset-plan": "{name}: đã bỏ {field} → {file}",
    "unchanged": "{name}: {field} vẫn như cũ, không ghi gì",
    "inherited": "{field} của {name} lấy từ [defaults] của kế hoạch, bản thân nhiệm vụ không ghi",
    "past-changes": "{field} cũ đã có hiệu lực, nay báo cáo của các ngày trước cũng thay đổi theo",
    "past-changes-by": "{field} cũ đã có hiệu lực, nay báo cáo của các ngày trước cũng thay đổi theo; "
    "nếu đó là một quyết định mới thì nên ghi nhật ký (dvplan undo, rồi {command})",
    "rolled": "{plan}: chuyển tiếp {n} nhiệm vụ từ {old}: {tasks} → {file}",
    "rolled-nothing": "{plan}: không còn gì để chuyển tiếp từ {old}",
    "stayed": "ở lại {old} vì đã hoàn thành, thôi thực hiện hoặc đã qua: {tasks}",
    "ended": "ở lại {old} vì đã hết kỳ, tuy còn kỳ chưa làm: {tasks}",
    "paused": "đang tạm dừng ở {old}: {tasks}; nếu vẫn tạm dừng thì ghi lại sau ngày giao: dvplan pause {first}",
    "carried-out-by": "kế hoạch {plan} vẫn cụ thể hóa {task}; nếu nay cụ thể hóa {new} thì: "
    "dvplan set plan:{plan} carries_out {new}",
    "undone": "đã lấy lại: {command} (ghi lúc {when}) → {files}",
    "edited": "đã lưu {file}",
    "not-edited": "không có gì thay đổi",
    "discarded": "đã bỏ phần vừa sửa, {file} giữ nguyên",
    "kept": "phần vừa sửa còn ở {copy}",
    "e-or-q": "(e) sửa tiếp, (q) bỏ phần vừa sửa? ",
    "made": "đã tạo {files}",
    "add-yourself": "{file} đã có, để nguyên; nên thêm vào đó: {line}",
    "next": "xem tình hình: dvplan status -C {folder}",
    "ask-head": "Để trống thì chỉ cần gõ Enter; thôi, không ghi gì: Ctrl-C.",
}
remarks = {
    "drafted": "Lập ngày {day} từ kế hoạch {old}, bằng dvplan rollover.",
    "kept": "Việc chuyển tiếp giữ hạn gốc, hạn, tiến độ, các bước đã xong của kế hoạch cũ; "
    "chưa đặt thời hạn mới nào.",
    "carried": "Chuyển tiếp từ {old}: {standing}",
    "due": "hạn {due}",
    "next": "kỳ tới {day}",
    "asked": "đang xin gia hạn đến {day}",
    "no-data": "Số liệu đến nay lấy từ kế hoạch cũ; số liệu tiếp theo ghi vào nhật ký, hoặc vào một tệp .csv mới.",
}
questions = {
    "title": "Nội dung nhiệm vụ",
    "owner": "Rõ người: đơn vị, cá nhân chủ trì",
    "due": "Rõ thời gian: hạn (30/11/2021, cuối tháng, 2021-Q4 …)",
    "leader": "Rõ trách nhiệm: lãnh đạo phụ trách",
    "deliverable": "Rõ kết quả: sản phẩm",
    "submit_to": "Rõ thẩm quyền: cấp trình",
    "issued_by": "Rõ thẩm quyền: cấp ban hành",
    "office": "Tên cơ quan",
    "lang": "Ngôn ngữ (vi hoặc en)",
    "units": "Các đơn vị trực thuộc, cách nhau bằng dấu phẩy",
}
yes: tuple[str, ...] = ("true", "co", "c", "yes", "y", "1", "dung", "x")
no: tuple[str, ...] = ("false", "khong", "k", "no", "n", "0", "sai")
