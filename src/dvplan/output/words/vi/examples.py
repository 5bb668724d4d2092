"""Ví dụ trong trợ giúp, theo lệnh: dòng lệnh và kết quả."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = {
    "": (
        ("dvplan status", "tình hình hôm nay"),
        ("dvplan list is:overdue owner:van-phong", "việc quá hạn của Văn phòng"),
        ("dvplan done PH-01", "ghi đã hoàn thành một nhiệm vụ"),
        ("dvplan check", "kiểm tra các tệp vừa sửa"),
    ),
    "status": (
        ("dvplan status", "tình hình hôm nay"),
        ("dvplan status owner:van-phong --all", "đủ mọi nhiệm vụ của Văn phòng"),
        ("dvplan status --as-of 30/11/2021", "tình hình đến ngày 30/11/2021"),
    ),
    "list": (
        ("dvplan list is:overdue", "nhiệm vụ quá hạn"),
        ('dvplan list "due:<2021-12-01" --sort due', "hạn trước ngày 01/12/2021, xếp theo hạn"),
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
    "digest": (
        ("dvplan digest", "báo cáo tuần này, số liệu đến hôm nay"),
        ("dvplan digest --week 2021-W47", "báo cáo tuần 47 năm 2021"),
        ("dvplan digest --owner van-phong --format markdown", "riêng việc của Văn phòng, để dán vào văn bản"),
        ("dvplan digest --quarter 2021-Q4", "báo cáo quý IV năm 2021"),
        ("dvplan digest --week last --send", "gửi thư báo cáo tuần trước cho từng đơn vị và cả cơ quan"),
    ),
    "timeline": (
        ("dvplan timeline plan:ct-2021", "các nhiệm vụ của một kế hoạch"),
        ("dvplan timeline --by plan", "mỗi kế hoạch một hàng"),
        ("dvplan timeline is:focus --format svg > tien-trinh.svg", "việc trọng tâm, thành hình vẽ"),
    ),
    "burndown": (
        ("dvplan burndown", "mọi nhiệm vụ, đến hôm nay"),
        ("dvplan burndown owner:van-phong --as-of 30/11/2021", "việc của Văn phòng đến ngày 30/11/2021"),
    ),
    "measure": (
        ("dvplan measure", "mọi số liệu"),
        ("dvplan measure NTH-02/returnees --as-of 22/10/2021", "một số liệu vào ngày 22/10/2021"),
    ),
    "done": (
        ('dvplan done PH-01 --evidence "Số 12-BC/BDV, 26/11/2021"', "hoàn thành, kèm minh chứng"),
        ("dvplan done NTH-01 --occurrence 20/11/2021", "xong kỳ ngày 20/11/2021"),
        ("dvplan done DC-01 TG-01 --on 18/11/2021", "hai nhiệm vụ hoàn thành ngày 18/11/2021"),
    ),
    "progress": (
        ("dvplan progress DVK-02 40", "đạt 40%"),
        ('dvplan progress DVK-02 40 --on "thứ sáu"', "đạt 40% vào thứ sáu"),
    ),
    "step": (
        ("dvplan step quy-che du-thao", "xong bước dự thảo"),
        ('dvplan step quy-che "lay y kien" --note "12/14 ban"', "gõ không dấu cũng được"),
    ),
    "submit": (('dvplan submit QC-01 --evidence "Tờ trình 12-TTr/BDV"', "đã trình, kèm số văn bản"),),
    "extend": (
        ('dvplan extend QC-01 15/12/2021 --ask --reason "chờ thẩm định"', "đề nghị gia hạn"),
        ('dvplan extend QC-01 15/12/2021 --reason "chờ thẩm định" --by truong-ban', "Trưởng Ban cho gia hạn"),
        ('dvplan extend QC-01 --refuse --reason "cần trong năm"', "không gia hạn, giữ nguyên hạn"),
    ),
    "assign": (("dvplan assign QC-01 van-phong --by truong-ban", "giao Văn phòng chủ trì"),),
    "record": (
        ('dvplan record NTH-02 returnees "Huyện A=1240" "Huyện B=860"', "số liệu của hai địa phương"),
        ("dvplan record NTH-02 returnees - < bang.csv", "từ bảng có cột place, value"),
        ('dvplan record NTH-02 returnees "Huyện A=1240" --at 22/10/2021', "số liệu của ngày khác với ngày ghi"),
    ),
    "pause": (('dvplan pause CT-01 --reason "chờ hướng dẫn"', "tạm dừng, nêu lý do"),),
    "resume": (("dvplan resume CT-01", "tiếp tục thực hiện"),),
    "cancel": (('dvplan cancel CT-01 --reason "nhập vào KTGS-01"', "thôi thực hiện, nêu lý do"),),
    "log": (
        ('dvplan log QC-01 --note "Đã gửi lấy ý kiến"', "một ghi chú"),
        ('dvplan log quy-che --step du-thao --due 5/11/2021 --reason "lùi họp"', "dời hạn một bước"),
        ('dvplan log QC-01 --state active --reason "bổ sung" --dry-run', "xem trước, chưa ghi"),
    ),
    "add": (
        ('dvplan add "Tổng kết phong trào" --plan tham-muu', "thêm nhiệm vụ; ở màn hình thì hỏi cho đủ “6 rõ”"),
        ('dvplan add "Quy chế" --owner van-phong --due 2021-Q4', "nêu luôn chủ trì, hạn; chỉ có một kế hoạch"),
        ('dvplan add "Quy chế" --plan tham-muu --step "Dự thảo=5/11/2021" --step "Ban hành"', "chia bước"),
    ),
    "set": (
        ('dvplan set QC-01 deliverable "Quy chế"', "ghi sản phẩm"),
        ("dvplan set QC-01 coordinators mttq,van-phong", "một danh sách, cách nhau bằng dấu phẩy"),
        ("dvplan set QC-01 no_due --unset", "bỏ một mục"),
        ("dvplan set plan:tham-muu due 31/12/2021", "một mục của kế hoạch"),
    ),
    "edit": (
        ("dvplan edit QC-01", "mở kế hoạch ở chỗ nhiệm vụ này"),
        ("dvplan edit tham-muu", "mở một kế hoạch"),
        ("dvplan edit dvplan.toml", "mở một tệp"),
    ),
    "undo": (
        ("dvplan undo --dry-run", "xem trước sẽ lấy lại gì"),
        ("dvplan undo", "lấy lại lần ghi gần nhất; gõ lần nữa thì lấy lại lần trước đó"),
    ),
    "rollover": (
        ("dvplan rollover ct-2021 --to 2022 --dry-run", "xem trước kế hoạch năm 2022"),
        ("dvplan rollover ct-2021 --to 2022", "lập tệp kế hoạch năm 2022 từ việc chưa xong"),
        ("dvplan rollover ct-2021 --to 2022 --on 10/1/2022", "giao ngày 10/01/2022"),
    ),
    "init": (
        ("dvplan init ke-hoach", "tạo thư mục kế hoạch, hỏi tên cơ quan và các đơn vị"),
        ("dvplan init ke-hoach --yes", "không hỏi, sửa tệp sau"),
    ),
    "check": (
        ("dvplan check", "mọi chỗ sai của mọi tệp"),
        ("dvplan check --explain unknown-owner", "giải thích một mã lỗi"),
        ("dvplan check --clarity", "từng nhiệm vụ còn thiếu gì trong “6 rõ”"),
        ("dvplan check --since origin/main", "từ đó đến nay có gì bị sửa đè, bị xóa"),
    ),
    "export": (
        ("dvplan export --to html -o tinh-hinh.html", "trang web đứng riêng, gửi kèm thư được"),
        ("dvplan export owner:van-phong --to html -o van-phong.html", "chỉ việc của một đơn vị"),
    ),
    "schema": (
        ("dvplan schema plan > plan.schema.json", "lược đồ của tệp kế hoạch"),
        ("dvplan schema log", "lược đồ của tệp nhật ký"),
    ),
    "schedule": (
        ("dvplan schedule", "một dòng để chép vào crontab"),
        ("dvplan schedule --kind systemd --workdays-only", "bộ hẹn giờ cho systemd"),
    ),
}
