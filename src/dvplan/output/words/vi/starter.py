"""The files of a new workspace, with comments in Vietnamese. Braces are filled with TOML values."""

from __future__ import annotations

NAME = "Tên cơ quan"
UNITS: tuple[str, ...] = ("Văn phòng",)
PLAN_NAME = "vi-du"

SETTINGS = """\
#:schema ./.dvplan/workspace.schema.json
# Cài đặt chung. Mỗi tệp .toml khác trong thư mục này là một kế hoạch; tệp .log.toml đi cùng là nhật ký của nó.

[workspace]
name = {name}
lang = "vi"                         # vi: tiếng Việt, en: tiếng Anh
timezone = "Asia/Ho_Chi_Minh"

[calendar]
country = "VN"                      # tính các ngày nghỉ lễ của Việt Nam
workweek = ["mon", "tue", "wed", "thu", "fri"]

# Đơn vị, cá nhân được giao việc; thứ tự ở đây là thứ tự trong mọi danh sách.
{owners}"""

OWNER = """
[owner.{id}]
name = {name}
kind = "unit"                       # unit: đơn vị, person: cá nhân, body: cơ quan, tổ chức khác
"""

PLAN = """\
#:schema ./.dvplan/plan.schema.json
# Kế hoạch ví dụ: sửa theo việc của cơ quan, hoặc xóa cả tệp này và tệp vi-du.log.toml.
# Tệp này ghi điều đã quyết định. Việc xảy ra sau đó ghi vào nhật ký: dvplan progress, dvplan done …

[plan]
id = "vi-du"                        # không trùng với kế hoạch khác
title = "Kế hoạch ví dụ"
owner = {owner}
start = {today}

[defaults]                          # giá trị chung cho mọi nhiệm vụ trong tệp
owner = {owner}                     # rõ người: chủ trì, một mã trong dvplan.toml
assigned = {today}               # ngày giao

[[task]]
id = "bao-cao"
title = "Xây dựng báo cáo (ví dụ)"  # rõ việc
due = {due}                    # rõ thời gian: hạn
deliverable = "Báo cáo"             # rõ kết quả: sản phẩm
submit_to = "Lãnh đạo cơ quan"      # rõ thẩm quyền: cấp trình
step = [
  {{ id = "du-thao", title = "Dự thảo", due = {middle} }},
  {{ id = "hoan-thien", title = "Hoàn thiện, trình ký", due = {due} }},
]

[[task]]
id = "giao-ban"
title = "Báo cáo giao ban hằng tháng (ví dụ)"
repeat = {{ every = "month", first = {next_month}, if_closed = "before" }}

[[task]]
id = "nam-tinh-hinh"
title = "Nắm tình hình (ví dụ)"
standing = true                     # thường xuyên: tự nó không quá hạn
"""

LOG = """\
#:schema ./.dvplan/log.schema.json
# Nhật ký của kế hoạch ví dụ: mỗi khối [[log]] là một việc đã xảy ra. Chỉ ghi thêm, không sửa, không xóa.

[[log]]
on = {today}
task = ["bao-cao", "giao-ban", "nam-tinh-hinh"]
note = "Giao nhiệm vụ (ví dụ)"
"""

ATTRIBUTES = """\
# Hai người cùng ghi thêm vào một nhật ký ở hai nhánh thì giữ cả hai, mỗi khối nguyên vẹn. Mỗi máy chạy một lần:
#   git config merge.dvplan-log.driver "git merge-file --union --diff3 %A %O %B"
# Máy chưa chạy lệnh ấy thì git báo xung đột như thường. Đừng dùng merge=union: nó trộn lẫn các khối giống nhau.
*.log.toml merge=dvplan-log
"""

IGNORE = """\
# Tệp tạm của dvplan trong lúc ghi
.dvplan-*
"""
