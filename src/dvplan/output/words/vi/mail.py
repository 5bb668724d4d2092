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
    "stopped": "DỪNG GIỮA CHỪNG, sau khi đã gửi {n} thư: {reason}. Thư còn lại, lần chạy sau sẽ gửi tiếp",
    "busy": "một lượt khác đang gửi thư ({holder}); thư nào của tuần {week} còn lại, lần chạy sau sẽ gửi tiếp",
    "errors": "kế hoạch hoặc nhật ký còn lỗi, gửi lúc này thì báo cáo thiếu; sửa xong, lần chạy sau sẽ gửi",
    "elsewhere": "một lượt khác đang gửi thư này, hoặc đã bị ngắt giữa chừng chưa quá một giờ",
    "odd-record": "{file} không phải tệp thường nên không biết thư đã gửi hay chưa; hãy chuyển nó đi chỗ khác",
    "bad-address": "đây không phải địa chỉ thư",
    "bad-letter": "không lập được thư này ({reason})",
    "login-refused": "máy chủ không chấp nhận đăng nhập ({answer})",
    "no-login": "máy chủ không có cách đăng nhập nào mà dvplan dùng được (PLAIN, LOGIN, CRAM-MD5)",
    "secret-variable-name": "tên biến “{name}” ở password_env phải bắt đầu bằng DVPLAN_",
    "secret-variable-unset": "chưa đặt biến “{name}” mà password_env nêu",
    "secret-file-relative": "password_file “{file}” phải là đường dẫn đầy đủ, ngoài thư mục kế hoạch",
    "secret-file-unreadable": "không đọc được password_file “{file}”: {reason}",
    "secret-file-open": "người khác đọc được password_file “{file}”, hoặc tệp không phải của bạn, nên không dùng. "
    "Cách sửa: chmod 600 “{file}”",
    "secret-no-host": "“{source}” không có dòng cho máy chủ này: machine {host} login TÊN password MẬT-KHẨU",
    "secret-not-ascii": "tên đăng nhập hoặc mật khẩu cho {host} có chữ ngoài bảng ASCII (như chữ có dấu), máy "
    "chủ thư không nhận; hãy đổi cái khác",
    "secret-command-quote": "không tách được lệnh trong DVPLAN_PASSWORD_COMMAND: có dấu nháy chưa đóng, hoặc "
    "dấu \\ ở cuối",
    "secret-command-missing": "không tìm thấy chương trình đứng đầu DVPLAN_PASSWORD_COMMAND: ghi tên có trong "
    "PATH, hoặc đường dẫn đầy đủ",
    "secret-command-not-started": "không chạy được chương trình của DVPLAN_PASSWORD_COMMAND: {reason}",
    "secret-command-failed": "lệnh trong DVPLAN_PASSWORD_COMMAND kết thúc với mã {code}",
    "secret-command-slow": "lệnh trong DVPLAN_PASSWORD_COMMAND chạy {seconds} giây chưa xong nên đã bị dừng",
    "secret-command-too-much": "lệnh trong DVPLAN_PASSWORD_COMMAND in ra quá {limit} byte",
    "secret-command-not-utf8": "nội dung mà lệnh trong DVPLAN_PASSWORD_COMMAND in ra không phải văn bản UTF-8",
    "secret-command-no-host": "lệnh trong DVPLAN_PASSWORD_COMMAND không in dòng nào cho máy chủ này: "
    "machine {host} login TÊN password MẬT-KHẨU",
    "schedule-cron": "Chép vào crontab (crontab -e). Ngày giờ tính theo máy này; "
    "lượt chạy nào thấy đã gửi đủ thì không làm gì.",
    "schedule-systemd": "Hai tệp đặt vào ~/.config/systemd/user/, rồi chạy: "
    "systemctl --user daemon-reload && systemctl --user enable --now {timer} && loginctl enable-linger",
    "schedule-windows": "Chạy một lần trong PowerShell. Lượt chạy nào thấy đã gửi đủ thì không làm gì.",
    "schedule-variable": "Phải đặt biến {name} trong môi trường của lịch này; dùng password_file đơn giản hơn.",
    "schedule-command-cron": "Phải đặt biến {name} của bạn cho cả lịch này: thêm một dòng {name}=… ở trên.",
    "schedule-command-systemd": "Phải đặt biến {name} của bạn cho cả lịch này, dưới [Service]: "
    'Environment="{name}=…", trong đó % viết thành %%, trước mỗi " và mỗi \\ thêm một \\.',
    "schedule-command-windows": "Phải đặt biến {name} của bạn cho cả lịch này, trong mục biến môi trường của tài "
    "khoản (thiết đặt hệ thống).",
    "schedule-description": "dvplan: báo cáo tuần của {workspace}",
}
