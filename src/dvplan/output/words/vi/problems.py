"""Vietnamese for problems: what is wrong; what to do about it is in `remedies.py`.

Keys are a code, or "code/hint" where a case of it has words of its own. Of several sentences the first is said
whose arguments the problem has. Codes and keys of the files stay as they are typed.
"""

from __future__ import annotations

from typing import Final

from dvplan.output.words.vi.labels import day
from dvplan.output.words.vi.nouns import holidays

__all__ = ["FIRST", "HELP", "HOLIDAYS", "KINDS", "MESSAGES", "counts", "day"]

HELP: Final = "gợi ý"
FIRST: Final = "đã có ở đây"
HOLIDAYS: Final[dict[str, str]] = holidays

KINDS: Final = {
    "text": "chữ trong ngoặc kép",
    "texts": 'danh sách chữ ["…", "…"]',
    "name": "tên trong ngoặc kép",
    "names": 'danh sách tên ["…", "…"]',
    "id": "mã trong ngoặc kép",
    "owner": "mã đơn vị hoặc cá nhân trong ngoặc kép",
    "owners": 'danh sách mã đơn vị hoặc cá nhân ["…", "…"]',
    "task": "mã nhiệm vụ trong ngoặc kép",
    "tasks": 'danh sách mã nhiệm vụ ["…", "…"]',
    "one-or-more-tasks": "mã nhiệm vụ trong ngoặc kép, hoặc danh sách mã",
    "date": "ngày, như 2021-11-30",
    "dates": "danh sách ngày, như [2021-11-30, 2021-12-01]",
    "due": 'ngày, như 2021-11-30, hoặc kỳ, như "2021-Q4"',
    "number": "số",
    "percent": "số từ 0 đến 100, không có dấu %",
    "whole": "số nguyên",
    "flag": "true hoặc false",
    "choice": "một trong các từ cho sẵn, trong ngoặc kép",
    "weekdays": 'danh sách ngày trong tuần, như ["mon", "tue"]',
    "figures": "số liệu, như { returnees = 120 }",
    "free": "bảng { … }",
    "table": "bảng { … }",
    "tables": "danh sách bảng [ { … }, { … } ]",
    "named-tables": "bảng có tên, như [owner.van-phong]",
    "list": "danh sách [ … ]",
    "date-time": "ngày kèm giờ",
    "time": "giờ",
}

MESSAGES: Final[dict[str, str | tuple[str, ...]]] = {
    # The file itself
    "not-utf8": ("tệp không phải là văn bản UTF-8 (byte {byte} ở chỗ này)", "tệp không phải là văn bản UTF-8"),
    "not-utf8/utf-16": "tệp được lưu theo kiểu Unicode UTF-16, không phải UTF-8",
    "legacy-text": ('"{value}" là chữ gõ theo bảng mã cũ (TCVN3 hoặc VNI)', "có chữ gõ theo bảng mã cũ"),
    "empty-file": "tệp trống",
    "too-large": ("tệp quá lớn: {size} byte, nhiều nhất là {largest} byte", "tệp quá lớn"),
    "conflict-marker": "dấu vết gộp tệp bị xung đột còn sót lại",
    "hidden-character": ("ký tự không nhìn thấy {sign}", "ký tự không nhìn thấy"),
    "not-a-plan": "tệp không có bảng [plan] nên không được tính là kế hoạch",
    "not-a-plan/ending": "tên tệp kết thúc bằng chữ hoa nên không được đọc",
    "orphan-log": ("bên cạnh nhật ký này không có kế hoạch {beside}", "nhật ký không có kế hoạch đi cùng"),
    # TOML, and the usual slips
    "toml-syntax": "không đọc được tệp từ chỗ này",
    "toml-syntax/colon": 'sau "{key}" là dấu hai chấm, cần dấu bằng',
    "toml-syntax/missing-equals": 'thiếu dấu = sau "{key}"',
    "toml-syntax/missing-value": "thiếu giá trị",
    "toml-syntax/name-of-key": '"{key}" không dùng làm tên mục được',
    "toml-syntax/missing-key": "thiếu tên",
    "toml-syntax/comment": "dòng này không phải là mục, bảng hay ghi chú",
    "toml-syntax/missing-comma": "thiếu dấu phẩy trước chỗ này",
    "toml-syntax/left-over": 'thừa "{value}" sau giá trị',
    "toml-syntax/one-a-line": "mỗi dòng chỉ viết một mục",
    "toml-syntax/number": '"{value}" không phải là số viết đúng',
    "toml-syntax/control": "ký tự điều khiển {value} không dùng được trong tệp",
    "toml-syntax/too-deep": "ngoặc lồng nhau quá nhiều lớp",
    "toml-syntax/long-number": "có số dài hàng nghìn chữ số",
    "unquoted-date": "ngày viết theo cách này phải đặt trong ngoặc kép",
    "unquoted-date/period": 'kỳ "{value}" phải đặt trong ngoặc kép',
    "unquoted-date/whole": '"{value}" không phải là ngày đầy đủ',
    "unquoted-text": ('chữ phải đặt trong ngoặc kép: "{value}"', "chữ phải đặt trong ngoặc kép"),
    "unquoted-text/flag": '"{value}" không phải là true hay false',
    "curly-quote": ("dấu ngoặc cong {value} của Word, không phải ngoặc kép thẳng", "dấu ngoặc cong của Word"),
    "quote-in-text": "có dấu ngoặc trong câu chữ, nên câu bị ngắt giữa chừng",
    "unclosed": ("dấu {mark} mở ra mà không đóng lại", "mở ra mà không đóng lại"),
    "unclosed/header": "tên bảng thiếu hoặc thừa dấu ngoặc vuông",
    "percent-sign": "số không viết kèm dấu %",
    "leading-zero": "số không bắt đầu bằng số 0",
    "backslash": ("dấu {value} trong ngoặc kép có nghĩa khác", "dấu \\ trong ngoặc kép có nghĩa khác"),
    "accented-key": ('tên mục "{key}" có dấu hoặc khoảng trắng', "tên mục có dấu"),
    "accented-key/named": 'mã đơn vị trong "{key}" có dấu hoặc khoảng trắng',
    "accented-key/header": 'tên bảng "{key}" có dấu hoặc khoảng trắng',
    "duplicate-key": ('"{key}" được viết hai lần', "một mục được viết hai lần"),
    "duplicate-key/same-letters": 'hai tên "{key}" trông như nhau và là một',
    "single-brackets": (
        "bảng này phải viết hai lần ngoặc vuông: {table}",
        "bảng này phải viết hai lần ngoặc vuông",
    ),
    "misplaced-key": ('"{key}" đứng dưới {table}, trong khi thuộc về {belongs}', "mục đứng sai chỗ"),
    "misplaced-key/no-header": '"{key}" đứng trước mọi bảng, trong khi thuộc về {belongs}',
    "misplaced-key/header": 'bảng "{key}" phải nằm trong một nhiệm vụ: {belongs}',
    # Keys and values
    "unknown-key": ('{table} không có mục "{key}"', "không có mục này"),
    "unknown-key/near-table": 'tệp này không có bảng hay mục "{key}"',
    "unknown-key/no-table": 'tệp này không có bảng hay mục "{key}"',
    "missing-key": ('{table} thiếu mục "{key}"', 'thiếu mục "{key}"', "thiếu một mục bắt buộc"),
    "missing-key/every-or-rrule": "nhiệm vụ định kỳ chưa nói bao lâu một lần",
    "missing-key/column": 'bảng số liệu thiếu cột "{key}"',
    "wrong-type": ('"{key}" cần {expected}, ở đây lại là {found}', "giá trị không đúng loại"),
    "wrong-value": ('giá trị "{value}" của "{key}" không dùng được', "giá trị không dùng được"),
    "wrong-value/empty": '"{key}" để trống',
    "wrong-value/every-and-rrule": 'chỉ dùng một trong hai mục "every" và "rrule"',
    "wrong-value/no-file": 'không có tệp số liệu "{value}" bên cạnh kế hoạch',
    "wrong-value/outside": 'tệp số liệu "{value}" nằm ngoài thư mục của kế hoạch',
    "out-of-range": ('{value} nằm ngoài giới hạn của "{key}"', '"{key}" nằm ngoài giới hạn', "số ngoài giới hạn"),
    "out-of-range/year": ("năm của ngày {value} không hợp lý", "năm không hợp lý"),
    "out-of-range/not-a-number": '"{key}" không phải là một con số (nan)',
    "out-of-range/infinite": '"{key}" là số vô cùng (inf)',
    "not-a-date": ('"{value}" không phải là ngày', "không phải là ngày"),
    "not-a-date/period": '"{key}" cần một ngày, "{value}" là cả một kỳ',
    "impossible-date": ("không có ngày {value}", "không có ngày này"),
    "bad-id": ('mã "{value}" có ký tự không dùng được', "mã có ký tự không dùng được"),
    "bad-id/space": 'mã "{value}" có khoảng trắng',
    "bad-id/first": 'mã "{value}" không được bắt đầu bằng "{sign}"',
    "bad-id/slash": 'mã "{value}" có dấu /, là dấu ngăn kế hoạch với nhiệm vụ',
    "bad-rrule": ('quy tắc lặp "{value}" không đọc được', "quy tắc lặp không đọc được"),
    "too-many-decimals": (
        "số liệu này ghi {decimals} chữ số thập phân, ở đây là {value}",
        "quá nhiều chữ số thập phân",
    ),
    # Names that must agree
    "duplicate-id": ('mã "{id}" đã được dùng', "mã đã được dùng"),
    "duplicate-id/plan": 'hai kế hoạch cùng có mã "{id}"',
    "duplicate-id/task": 'hai nhiệm vụ cùng có mã "{id}"',
    "duplicate-id/step": 'hai bước cùng có mã "{id}"',
    "duplicate-id/measure": 'hai số liệu cùng có mã "{id}"',
    "duplicate-id/place": 'địa phương "{id}" được viết hai lần',
    "duplicate-id/owner": '"{id}" chỉ hai đơn vị hoặc cá nhân khác nhau',
    "unknown-owner": ('"{owner}" không có trong dvplan.toml', "đơn vị hoặc cá nhân không có trong dvplan.toml"),
    "unknown-task": ('không có nhiệm vụ "{task}"', "không có nhiệm vụ này"),
    "unknown-step": ('nhiệm vụ "{task}" không có bước "{step}"', "không có bước này"),
    "unknown-occurrence": ('nhiệm vụ "{task}" không có kỳ ngày {occurrence}', "không có kỳ này"),
    "unknown-measure": (
        'nhiệm vụ "{task}" không có số liệu "{measure}"',
        'không có số liệu "{value}" nào lấy từ tệp này',
        "không có số liệu này",
    ),
    "unknown-place": ('số liệu "{measure}" không có địa phương "{place}"', "không có địa phương này"),
    "unknown-place/place-missing": 'số liệu "{measure}" phải ghi rõ địa phương',
    "no-target": ('số liệu "{measure}" chưa có chỉ tiêu nên không tính được tiến độ', "chưa có chỉ tiêu"),
    "ring": ("vòng luẩn quẩn: {ring}", "vòng luẩn quẩn"),
    "ring/needs": "các nhiệm vụ chờ nhau thành vòng: {ring}",
    "ring/carried_from": "các nhiệm vụ chuyển tiếp từ nhau thành vòng: {ring}",
    "ring/part_of": "các đơn vị thuộc nhau thành vòng: {ring}",
    "ring/share_of": "các số liệu là phần của nhau thành vòng: {ring}",
    # Rules of the ledger
    "too-deep": "chuỗi quá dài: qua hơn {limit} lần",
    "too-deep/carried_from": "{task}: chuỗi chuyển tiếp quá dài, qua hơn {limit} nhiệm vụ",
    "too-deep/carries_out": "{plan}: chuỗi kế hoạch cụ thể hóa quá dài, qua hơn {limit} kế hoạch",
    "before-plan": ("việc ghi ngày {on}, trước khi có nhiệm vụ (ngày {start})", "việc ghi trước khi có nhiệm vụ"),
    "before-plan/plan": "việc ghi ngày {on}, trước ngày bắt đầu kế hoạch {start}",
    "before-plan/task": "việc ghi ngày {on}, trước ngày giao nhiệm vụ {start}",
    "unexplained-due": (
        "thời hạn đổi từ {before} sang {after} mà chưa ghi lý do",
        "đổi thời hạn mà chưa ghi lý do",
    ),
    "unexplained-due/step": "thời hạn của bước đổi từ {before} sang {after} mà chưa ghi lý do",
    "unexplained-ask": "xin gia hạn mà chưa ghi lý do",
    "ask-and-due": ("một lần ghi vừa xin hạn {ask_due} vừa đặt hạn {due}", "một lần ghi vừa xin hạn vừa đặt hạn"),
    "step-and-occurrence": "một lần ghi không thể vừa nói về một bước, vừa nói về một kỳ",
    "state-of-a-part": (
        'một phần của nhiệm vụ không nhận trạng thái "{state}"',
        "trạng thái không hợp với một phần",
    ),
    "state-of-a-part/step": 'một bước không nhận trạng thái "{state}"',
    "state-of-a-part/occurrence": 'một kỳ không nhận trạng thái "{state}"',
    "occurrence-moved": "thời hạn của một kỳ không đổi được trong nhật ký",
    "typed-progress": "tiến độ của nhiệm vụ này được tự tính, không ghi tay",
    "typed-progress/steps": "tiến độ của nhiệm vụ này tính theo các bước, không ghi tay",
    "typed-progress/occurrences": "tiến độ của nhiệm vụ này tính theo các kỳ, không ghi tay",
    "typed-progress/measure": "tiến độ của nhiệm vụ này tính theo số liệu, không ghi tay",
    "done-as-a-whole": "nhiệm vụ này không hoàn thành một lần là xong",
    "done-as-a-whole/standing": "nhiệm vụ thường xuyên không có lúc hoàn thành",
    "done-as-a-whole/repeating": "nhiệm vụ định kỳ chỉ hoàn thành từng kỳ",
    "share-above-whole": (
        '{place}: "{part}" là {value}, nhiều hơn "{whole}" là {limit} (ngày {at})',
        '"{part}" là {value}, nhiều hơn "{whole}" là {limit} (ngày {at})',
        "phần nhiều hơn tổng",
    ),
    "carried-without-day": ('nhiệm vụ chuyển tiếp từ "{from}" chưa có ngày giao', "chưa có ngày giao"),
    "figure-of-the-future": ("số liệu của ngày {at} mà đã ghi ngày {on}", "số liệu của ngày chưa đến"),
    # Compared with an earlier commit
    "removed-plan": ('kế hoạch "{plan}" đã bị xóa', "một kế hoạch đã bị xóa"),
    "removed-task": ('nhiệm vụ "{task}" đã bị xóa khỏi kế hoạch', "một nhiệm vụ đã bị xóa"),
    "removed-entry": ('lần ghi ngày {on} về "{task}" đã bị xóa', "một lần ghi đã bị xóa"),
    "rewritten-plan": (
        'mục "{key}" của kế hoạch "{plan}" bị sửa đè: {before} → {after}',
        'mục "{key}" của kế hoạch "{plan}" bị xóa: {before}',
        "kế hoạch bị sửa đè",
    ),
    "rewritten-task": (
        'mục "{key}" của nhiệm vụ "{task}" bị sửa đè: {before} → {after}',
        'mục "{key}" của nhiệm vụ "{task}" bị xóa: {before}',
        "nhiệm vụ bị sửa đè",
    ),
    "rewritten-task/defaults": (
        'mục "{key}" trong [defaults] bị sửa đè: {before} → {after} (nhiệm vụ: {task})',
        'mục "{key}" trong [defaults] bị xóa: {before} (nhiệm vụ: {task})',
        "mục trong [defaults] bị sửa đè",
    ),
    "rewritten-entry": (
        'mục "{key}" của lần ghi ngày {on} về "{task}" bị sửa đè: {before} → {after}',
        'mục "{key}" của lần ghi ngày {on} về "{task}" bị xóa: {before}',
        'mục "{key}" được chèn thêm vào lần ghi ngày {on} về "{task}": {after}',
        "một lần ghi bị sửa đè",
    ),
    "rewritten-entry/keys": 'lần ghi ngày {on} về "{task}" bị sửa đè ở các mục: {keys}',
    # Worth a second look
    "future-entry": ("ghi ngày {on}, sau hôm nay ({today})", "ghi ngày chưa đến"),
    "progress-falls": ("tiến độ giảm từ {before}% xuống {after}%", "tiến độ giảm"),
    "full-not-done": "tiến độ đã 100% mà chưa ghi hoàn thành",
    "no-evidence": "hoàn thành mà chưa có minh chứng",
    "done-before-need": ('hoàn thành ngày {on} khi việc cần trước "{need}" chưa xong', "việc cần trước chưa xong"),
    "carried-though-done/cancelled": (
        '"{task}" chuyển tiếp từ "{from}", việc đã thôi thực hiện ngày {on}',
        "chuyển tiếp một việc khi ấy đã thôi thực hiện",
    ),
    "carried-though-done": (
        '"{task}" chuyển tiếp từ "{from}", việc đã hoàn thành ngày {on}',
        "chuyển tiếp một việc khi ấy đã hoàn thành",
    ),
    "standing-need": (
        '"{task}" chờ "{need}" là việc thường xuyên, không bao giờ hoàn thành',
        "chờ một việc thường xuyên, không bao giờ hoàn thành",
    ),
    "due-on-day-off": ("thời hạn {due} rơi vào ngày nghỉ", "thời hạn rơi vào ngày nghỉ"),
    "due-on-day-off/holiday": "thời hạn {due} rơi vào ngày nghỉ: {holiday}",
    "due-before-start": ("thời hạn {due} đứng trước ngày bắt đầu {start}", "thời hạn đứng trước ngày bắt đầu"),
    "own-extension": ('"{by}" tự gia hạn cho nhiệm vụ của mình đến {due}', "tự gia hạn cho nhiệm vụ của mình"),
    "secret-word": ('có chữ "{word}" chỉ độ mật', "có chữ chỉ độ mật"),
    "no-log": ('kế hoạch "{plan}" đã giao {tasks} nhiệm vụ mà chưa có nhật ký', "kế hoạch chưa có nhật ký"),
}


def counts(errors: int, warnings: int, files: int) -> str:
    """3 lỗi, 2 cảnh báo trong 2 tệp."""
    if not errors and not warnings:
        return "Không có lỗi."
    found = [f"{count} {noun}" for count, noun in ((errors, "lỗi"), (warnings, "cảnh báo")) if count]
    return f"{'' if errors else 'Không có lỗi; '}{', '.join(found)} trong {files} tệp."
