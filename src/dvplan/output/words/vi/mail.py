"""Tiếng Việt cho việc gửi báo cáo tuần qua thư."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "sent": "đã gửi: {who} <{address}>",
    "written": "đã ghi: {file}",
    "nothing": "tuần {week}: các thư đã gửi đủ từ trước, không còn thư nào phải gửi",
    "day-off": "{day} là ngày nghỉ, không gửi",
    "failed": "CHƯA GỬI ĐƯỢC cho {who} <{address}>: {reason}",
    "unsent": "số thư của tuần {week} chưa gửi được: {n}; lần chạy sau sẽ gửi tiếp",
    "not-begun": "CHƯA GỬI THƯ NÀO: {reason}",
    "elsewhere": "một lượt khác đang gửi thư này, hoặc đã bị ngắt giữa chừng chưa quá một giờ",
    "bad-address": "đây không phải địa chỉ thư",
    "secret-variable-name": "tên biến “{name}” ở password_env phải bắt đầu bằng DVPLAN_",
    "secret-variable-unset": "chưa đặt biến “{name}” mà password_env nêu",
    "secret-file-relative": "password_file “{file}” phải là đường dẫn đầy đủ, ngoài thư mục kế hoạch",
    "secret-file-unreadable": "không đọc được password_file “{file}”: {reason}",
    "secret-file-open": "người khác đọc được password_file “{file}”, hoặc tệp không phải của bạn, nên không dùng. "
    "Cách sửa: chmod 600 “{file}”",
    "secret-no-host": "“{source}” không có dòng cho máy chủ này: machine {host} login TÊN password MẬT-KHẨU",
    "schedule-cron": "Chép vào crontab (crontab -e). Ngày giờ tính theo máy này; "
    "lượt chạy nào thấy đã gửi đủ thì không làm gì.",
    "schedule-systemd": "Hai tệp đặt vào ~/.config/systemd/user/, rồi chạy: "
    "systemctl --user daemon-reload && systemctl --user enable --now {timer} && loginctl enable-linger",
    "schedule-windows": "Chạy một lần trong PowerShell. Lượt chạy nào thấy đã gửi đủ thì không làm gì.",
    "schedule-variable": "Phải đặt biến {name} trong môi trường của lịch này; dùng password_file đơn giản hơn.",
    "schedule-description": "dvplan: báo cáo tuần của {workspace}",
}
