"""Vì sao có mỗi quy tắc mà `dvplan check` nhắc."""

from __future__ import annotations

from typing import Final

WRONG: Final = "Chưa đúng"
RIGHT: Final = "Đúng"

TITLE: Final = "Các lỗi và cảnh báo"
INTRO: Final = (
    "Mọi mã mà `dvplan check` có thể in ra. Trang này sinh ra từ chính lời mà chương trình nói; "
    "trên máy, gõ `dvplan check --explain MÃ`."
)
ERRORS: Final = "Lỗi: kế hoạch không được tính vào báo cáo cho đến khi sửa"
WARNINGS: Final = "Cảnh báo: báo cáo vẫn tính, nên xem lại"

WHY: Final[dict[str, str]] = {
    "not-utf8": "Tệp phải là văn bản UTF-8 để máy nào cũng đọc đúng tiếng Việt. Khi lưu, chọn mã hóa UTF-8.",
    "legacy-text": (
        "Chữ gõ theo TCVN3 (phông .VnTime) hay VNI chỉ đọc được với phông cũ; tìm kiếm, sắp xếp đều sai."
    ),
    "empty-file": (
        "Kế hoạch, nhật ký không bao giờ trống. Tệp 0 byte thường là lần lưu dở dang, coi như không có "
        "thì mất việc."
    ),
    "too-large": "Tệp lớn hơn mức này không phải là kế hoạch gõ tay; đọc nó làm chậm cả cơ quan.",
    "conflict-marker": "Hai người cùng sửa một chỗ, phần mềm gộp tệp để lại cả hai bản. Cần người chọn bản đúng.",
    "hidden-character": (
        "Ký tự không nhìn thấy (thường do chép từ trang web) làm hai tên trông giống nhau lại khác nhau."
    ),
    "not-a-plan": "Trong thư mục, tệp .toml nào không phải nhật ký thì được coi là kế hoạch và cần bảng [plan].",
    "orphan-log": (
        "Nhật ký nói về kế hoạch nằm cạnh nó, theo tên tệp. Không tìm được kế hoạch thì không biết nói "
        "về việc nào."
    ),
    "toml-syntax": "Tệp viết theo TOML: mỗi dòng một mục tên = giá trị, chữ trong ngoặc kép, ghi chú sau dấu #.",
    "unquoted-date": (
        "Không có ngoặc kép, TOML chỉ nhận ngày viết năm-tháng-ngày. Cách viết 30/11/2021 vẫn dùng được "
        "trong ngoặc kép."
    ),
    "unquoted-text": "Chữ luôn đặt trong ngoặc kép. Không có ngoặc chỉ là số, ngày và true (có), false (không).",
    "curly-quote": 'Word tự đổi ngoặc thẳng thành ngoặc cong “ ”. TOML chỉ hiểu dấu " thẳng.',
    "quote-in-text": 'Dấu " thứ hai kết thúc câu chữ. Câu có dấu " bên trong thì đặt trong dấu nháy đơn.',
    "unclosed": "Ngoặc mở ra mà không đóng thì mọi dòng sau đều bị hiểu sai. Chỗ chỉ ra là dấu mở.",
    "percent-sign": "Tiến độ là số từ 0 đến 100, tự hiểu là phần trăm.",
    "leading-zero": (
        "TOML không nhận số bắt đầu bằng 0, vì dễ nhầm với cách viết khác. Mã số thì đặt trong ngoặc kép."
    ),
    "backslash": "Trong ngoặc kép, dấu \\ bắt đầu một ký hiệu riêng. Đường dẫn Windows đặt trong dấu nháy đơn.",
    "accented-key": "Tên mục là tên cố định của dvplan, không dấu. Nội dung tiếng Việt nằm ở phía sau dấu bằng.",
    "duplicate-key": (
        "Viết hai lần thì không ai biết lần nào đúng. Thời hạn đổi thì ghi vào nhật ký, không viết thêm "
        "vào kế hoạch."
    ),
    "single-brackets": "[task] là một bảng duy nhất; [[task]] là thêm một nhiệm vụ vào danh sách.",
    "misplaced-key": "Mục viết dưới tên bảng nào thì thuộc về bảng ấy, cho đến tên bảng tiếp theo.",
    "unknown-key": (
        "Mục gõ sai tên sẽ bị bỏ qua mà không ai hay, nên được coi là lỗi. Mục riêng của cơ quan đặt trong extra."
    ),
    "missing-key": "Kế hoạch và nhiệm vụ cần ít nhất id và title; mỗi lần ghi nhật ký cần on và task.",
    "wrong-type": "Mỗi mục nhận một loại giá trị: chữ, số, ngày, có hoặc không, danh sách.",
    "wrong-value": "Mục này chỉ nhận những giá trị nhất định.",
    "out-of-range": "Số hoặc năm ngoài giới hạn thường là gõ nhầm.",
    "not-a-date": "Thời hạn phải là một ngày, hoặc một kỳ có ngày cuối. Nguyên văn của quyết định ghi ở due_text.",
    "impossible-date": "Ngày này không có trong lịch.",
    "bad-id": (
        "Mã dùng trong lệnh, tên tệp, nhật ký, nên chỉ gồm chữ, chữ số, dấu - . và _. Dấu / ngăn kế "
        "hoạch với nhiệm vụ."
    ),
    "bad-rrule": "Quy tắc lặp viết theo chuẩn lịch RFC 5545. Việc lặp thông thường chỉ cần every.",
    "too-many-decimals": (
        "Trong TOML dấu chấm là dấu thập phân: 1.240 là một phẩy hai bốn, không phải một nghìn hai trăm bốn mươi."
    ),
    "duplicate-id": "Mỗi mã chỉ một việc. Mã chỉ khác nhau chữ hoa, chữ thường được coi là một.",
    "unknown-owner": (
        "Khi dvplan.toml đã có danh sách đơn vị, cá nhân thì chỉ dùng mã trong danh sách, để không việc "
        "nào rơi mất."
    ),
    "unknown-task": "Việc ghi vào nhiệm vụ không có sẽ không hiện ở báo cáo nào.",
    "unknown-step": "Bước phải có trong kế hoạch trước khi ghi là đã xong.",
    "unknown-occurrence": "Kỳ được gọi theo ngày của nó trong lịch lặp, hoặc ngày đã dời vì trùng ngày nghỉ.",
    "unknown-measure": "Số liệu phải được khai trong kế hoạch, để biết đơn vị tính và cách cộng.",
    "unknown-place": "Địa phương phải có trong places, để biết nơi nào chưa báo cáo.",
    "no-target": "Tiến độ theo số liệu là giá trị chia cho chỉ tiêu, nên cần chỉ tiêu.",
    "ring": "Việc này chờ việc kia, việc kia lại chờ việc này thì không việc nào bắt đầu được.",
    "too-deep": "Kế hoạch năm chuyển tiếp cả trăm năm mới dài đến thế: hẳn là do viết nhầm hoặc do máy sinh ra.",
    "before-plan": "Chưa có kế hoạch hoặc chưa giao việc thì chưa có gì để ghi; thường là gõ nhầm năm.",
    "unexplained-due": "Thời hạn đã định là quyết định. Ai xem lại cũng phải thấy vì sao đổi.",
    "unexplained-ask": "Người có thẩm quyền cần lý do để quyết định cho gia hạn hay không.",
    "ask-and-due": "Xin gia hạn và cho gia hạn là hai việc, của hai người, thường vào hai ngày.",
    "step-and-occurrence": "Mỗi lần ghi nói về một phần của nhiệm vụ, nếu không thì không rõ phần nào đã xong.",
    "state-of-a-part": (
        "Bước và kỳ chỉ có xong (done) hoặc chưa xong (active). Tạm dừng, thôi thực hiện là của cả nhiệm vụ."
    ),
    "occurrence-moved": "Lịch của các kỳ theo repeat trong kế hoạch. Từng kỳ không có thời hạn riêng.",
    "typed-progress": "Tiến độ tính được thì không gõ tay, để hai con số không mâu thuẫn nhau.",
    "done-as-a-whole": "Nhiệm vụ thường xuyên không có lúc xong; nhiệm vụ định kỳ xong từng kỳ.",
    "share-above-whole": "Một phần không thể nhiều hơn tổng của nó; một trong hai con số đã ghi nhầm.",
    "carried-without-day": (
        "Từ ngày giao, nhiệm vụ tính cho kế hoạch mới; trước ngày ấy vẫn của kế hoạch cũ. Thiếu ngày "
        "thì bị tính hai lần hoặc không lần nào."
    ),
    "figure-of-the-future": "Số liệu của ngày chưa đến thì chưa thể có.",
    "removed-plan": (
        "check --since so với một lần lưu (commit) trước. Kế hoạch đã ban hành thì phải giữ, nếu không thì không "
        "lập lại được báo cáo của thời kỳ ấy."
    ),
    "removed-task": (
        "check --since so với một lần lưu (commit) trước. Nhiệm vụ đã giao thì phải giữ: xong, chuyển tiếp hay "
        "thôi thực hiện đều ghi lại, không xóa."
    ),
    "removed-entry": (
        "check --since so với một lần lưu (commit) trước. Việc đã ghi thì giữ nguyên, để báo cáo của ngày cũ lúc "
        "nào lập lại cũng như trước."
    ),
    "rewritten-plan": (
        "check --since so với một lần lưu (commit) trước. Tên, đơn vị chủ trì, ngày bắt đầu, thời hạn của kế "
        "hoạch là điều đã quyết định; chỗ còn để trống thì điền thêm được."
    ),
    "rewritten-task": (
        "check --since so với một lần lưu (commit) trước. Điều đã quyết định thì giữ trong kế hoạch, thay đổi thì "
        "ghi vào nhật ký, có ngày, có lý do, để ai cũng thấy ai đổi và đổi lúc nào. Chỗ còn để trống thì điền "
        "thêm được; ghi chú, nhãn, nhóm, tên tiếng Anh sửa được."
    ),
    "rewritten-entry": (
        "check --since so với một lần lưu (commit) trước. Mỗi lần ghi nói điều đã biết vào ngày ấy; đính chính "
        "thì ghi một lần mới."
    ),
    "future-entry": "Lần ghi có ngày sau hôm nay chưa được tính cho đến ngày ấy; thường là gõ nhầm.",
    "progress-falls": "Tiến độ ít khi giảm; nên xem lại, hoặc ghi rõ vì sao.",
    "full-not-done": "100% mà chưa ghi hoàn thành thì nhiệm vụ vẫn bị tính hạn.",
    "no-evidence": (
        "Hoàn thành cần có minh chứng: số, ngày văn bản, hoặc nơi lưu. Tắt bằng [signals] evidence = false."
    ),
    "done-before-need": "Kế hoạch nói việc kia phải xong trước. Có thể thứ tự đã thay đổi, hoặc quên ghi.",
    "due-on-day-off": "Thời hạn vào ngày nghỉ dễ bị trễ; nên đặt vào ngày làm việc.",
    "carried-though-done": "Việc đã xong trước khi sang năm thì không còn gì để chuyển tiếp.",
    "standing-need": "Việc thường xuyên không có lúc xong, nên việc chờ nó bị vướng mãi.",
    "due-before-start": "Thời hạn đứng trước ngày bắt đầu thì mọi con số về tiến độ đều vô nghĩa.",
    "own-extension": "Gia hạn do cấp giao việc quyết định. Người thực hiện thì xin (ask_due).",
    "secret-word": "Theo quy định về bảo vệ bí mật nhà nước, nội dung mật không soạn, lưu trên máy có nối mạng.",
    "no-log": "Kế hoạch đã giao việc mà không có dòng nhật ký nào thì không biết việc đến đâu.",
}
