"""What the bot says of itself, in Vietnamese. Answers come from ``retrieval``, not from here."""

from __future__ import annotations

START = (
    "Chào bạn! Tôi trả lời câu hỏi về số liệu và nội dung trong các báo cáo của chính quyền và "
    "cấp ủy địa phương. Con số nào cũng kèm câu văn gốc và tên báo cáo để bạn kiểm chứng."
)
EXAMPLES_HEAD = "Bạn cứ nhắn như nói chuyện, có dấu hay không dấu đều được, ví dụ:"
HELP_HEAD = "Cách dùng"
HELP = (
    "• Nhắn câu hỏi: nêu chỉ tiêu, địa phương và thời gian thì câu trả lời càng chính xác.\n"
    "• Nút [1], [2] mở đoạn báo cáo được trích, phần trích được gạch chân.\n"
    "• Hỏi tiếp không cần nhắc lại nơi và chỉ tiêu: “kế hoạch thì sao?”.\n"
    "• Khi câu hỏi có nhiều cách hiểu, tôi đưa ra các lựa chọn để bạn bấm hoặc nhắn số.\n"
    "• Báo cáo không nói tới thì tôi nói là không có, không đoán."
)
HELP_COMMANDS = "Các lệnh"
COLLECTION = "Kho hiện có {reports} báo cáo với {figures} số liệu, cập nhật {built}."

CHAT_THANKS = "Không có gì ạ. Bạn cần số liệu nào nữa cứ hỏi nhé."
CHAT_OK = "Vâng ạ. Bạn cần số liệu nào nữa cứ hỏi nhé."
CHAT_BYE = "Chào bạn, hẹn gặp lại. Khi nào cần số liệu bạn cứ nhắn nhé."
CHAT_HELLO = (
    "Chào bạn! Bạn cần số liệu nào trong các báo cáo, của nơi nào, năm nào? "
    "Gõ /trogiup để xem cách hỏi."
)

FORGOTTEN = "Tôi đã quên cuộc trò chuyện trước. Mời bạn hỏi câu mới."
CITE_USAGE = "Bạn gửi kèm mã trích dẫn giúp tôi nhé, ví dụ: /cite 1a2b3c4d-120-360"
CITATION_GONE = (
    "Tôi không tìm thấy trích dẫn này. Có thể báo cáo đã được sửa hoặc gỡ khỏi kho; bạn hỏi lại "
    "câu hỏi để có trích dẫn mới nhé."
)
NO_SUCH_CHOICE = "Danh sách chỉ có {count} mục, bạn nhắn lại số giúp tôi nhé."
NOTHING_TO_CHOOSE = (
    "Hiện không có danh sách nào để chọn theo số. Bạn nêu chỉ tiêu, nơi và năm giúp tôi nhé."
)
CHOICE_GONE = "Lựa chọn này đã cũ, bạn vui lòng hỏi lại câu hỏi giúp tôi nhé."
BUTTON_UNKNOWN = "Nút này thuộc phiên bản cũ, bạn vui lòng hỏi lại giúp tôi nhé."
TEXT_ONLY = "Tôi chỉ đọc được câu hỏi bằng chữ. Bạn gõ câu hỏi giúp tôi nhé."
UNKNOWN_COMMAND = "Tôi chưa biết lệnh này. Gõ /trogiup để xem các lệnh."
ADMINS_ONLY = "Xin lỗi, lệnh này chỉ dành cho quản trị viên."
TROUBLE = (
    "Xin lỗi, tôi đang gặp trục trặc nên chưa trả lời được. Bạn thử lại sau ít phút nhé "
    "(mã lỗi {id})."
)

REBUILD_STARTED = "⏳ Bắt đầu dựng lại chỉ mục. Trong lúc này bot vẫn trả lời bình thường."
REBUILD_RUNNING = "⏳ Đang dựng lại chỉ mục ({elapsed})"
# The stages that a build names on stderr.
REBUILD_STAGES = {
    "loading": "nạp mô hình",
    "reading": "đọc báo cáo",
    "encoding": "mã hóa các đoạn",
    "writing": "ghi chỉ mục",
}
REBUILD_BUSY = "Chỉ mục đang được dựng lại rồi, bạn chờ lần này xong đã nhé."
REBUILD_DONE = (
    "✅ Đã dựng lại chỉ mục trong {elapsed}: {reports} báo cáo, {passages} đoạn, {figures} số liệu."
)
REBUILD_SKIPPED = "Không đưa vào được {count} tệp:"
REBUILD_SAME = (
    "✅ Đã xong trong {elapsed}: không có gì thay đổi, chỉ mục đang dùng vẫn là mới nhất."
)
REBUILD_FAILED = (
    "❌ Dựng lại không thành công sau {elapsed}; bot vẫn dùng chỉ mục cũ. Lý do: {reason}."
)
# What a build's last line says, and how it is told; the line itself is in the log.
REBUILD_REASONS = (
    ("no report", "thư mục báo cáo không có tệp nào đọc được"),
    ("no such folder", "không thấy thư mục báo cáo (REPORTS_DIRS)"),
    ("another build", "một lần dựng khác đang chạy"),
    ("no space left", "máy hết chỗ trên đĩa"),
    ("permission denied", "bot không có quyền ghi vào thư mục chỉ mục"),
    ("read-only", "thư mục chỉ mục không ghi được"),
    ("cannot write the index", "không ghi được chỉ mục"),
    ("does not find itself", "chỉ mục vừa dựng không qua được kiểm tra"),
    ("milvus", "không kết nối được cụm Milvus"),
    ("out of memory", "máy hết bộ nhớ"),
    ("exit status -9", "máy hết bộ nhớ"),
)
REBUILD_OTHER = "lỗi chưa rõ, người vận hành xem nhật ký với mã {id}"
REBUILD_STOPPED = "⏹ Bot đang tắt nên việc dựng lại đã dừng; chỉ mục cũ không thay đổi."

# Telegram's command menu; order is the order shown.
COMMANDS = (
    ("trogiup", "Cách dùng"),
    ("tim", "Tìm các đoạn trong báo cáo"),
    ("sosanh", "So sánh hai nơi hoặc hai kỳ"),
    ("bieudo", "Vẽ biểu đồ của một số liệu"),
    ("nguon", "Xem các báo cáo trong kho"),
    ("xuat", "Xuất số liệu ra tệp Excel hoặc CSV"),
    ("theodoi", "Nhận tin khi có số liệu mới"),
    ("botheodoi", "Bỏ theo dõi"),
    ("cite", "Mở một trích dẫn theo mã"),
    ("moi", "Bắt đầu cuộc trò chuyện mới"),
)
# In groups the bot is for asking; the rest is done in private.
GROUP_COMMANDS = tuple(command for command in COMMANDS if command[0] not in ("cite", "xuat"))
ADMIN_COMMANDS = (
    ("rebuild", "Dựng lại chỉ mục từ các báo cáo"),
    ("thongke", "Xem bot được dùng thế nào"),
    ("quyen", "Ai được dùng bot"),
    ("xoa", "Gỡ một báo cáo khỏi kho"),
)

# Labels in cards.
NEAREST_HEAD = "Gần nhất với câu hỏi:"
CHOOSE = "Bạn chọn giúp tôi:"
PRESS_OR_TYPE = "Bạn bấm chọn, hoặc nhắn số:"
CITATION_ID = "Mã trích dẫn: "

# Buttons.
MORE = "Xem thêm"
CHART = "📊 Biểu đồ"
FIND = "🔎 Đoạn liên quan"
GOOD = "👍"
BAD = "👎"
ORIGINAL = "📄 Văn bản gốc"
PREVIOUS = "◀ Trước"
NEXT = "Sau ▶"

ANSWER_GONE = "Câu trả lời này đã cũ, bạn vui lòng hỏi lại giúp tôi nhé."
THANKS_GOOD = "Cảm ơn bạn!"
THANKS_BAD = "Cảm ơn bạn, tôi đã ghi lại để kiểm tra và sửa."

MORE_SAME = "Đây là toàn bộ nội dung tôi có cho câu hỏi này."
MORE_QUOTES = "Các trích dẫn khác"
MORE_FIGURES = "Số liệu khác trong cùng báo cáo"
UNDERSTOOD = "Tôi hiểu câu hỏi là: {question}"
ANSWER_CHANGED = "Các báo cáo đã thay đổi từ khi tôi trả lời câu này."
BEFORE = "Trước: "
NOW = "Nay: "

REPORT_GONE = "Báo cáo này không còn trong kho nữa."
CITATION_REMOVED = "Báo cáo “{title}” đã được gỡ khỏi kho. Khi đó báo cáo viết:"
CITATION_INTACT = "Báo cáo đã được cập nhật, nhưng đoạn được trích vẫn giữ nguyên."
CITATION_EDITED = "Báo cáo “{title}” đã được sửa từ khi tôi trích đoạn này."
CITATION_DROPPED = "Báo cáo “{title}” đã được sửa và không còn câu này. Khi đó báo cáo viết:"
DEEP_LINK = "Liên kết: "
ORIGINAL_EXACT = "Văn bản gốc của báo cáo."
ORIGINAL_TEXT = "Tệp gốc không còn (hoặc đã đổi), đây là phần chữ mà tôi dùng để trả lời."

CHART_USAGE = "Bạn nêu số liệu muốn vẽ giúp tôi nhé."
CHART_TOO_LITTLE = "Chưa đủ số liệu cùng kỳ để vẽ."
CHART_TRY = "Thử: /bieudo {words}"
COMPARE_USAGE = "Bạn nêu hai nơi (hoặc hai kỳ) và chỉ tiêu giúp tôi nhé."
COMPARE_TRY = "Ví dụ: /sosanh {words}"

PAGE = " (trang {page}/{pages})"
NO_REPORTS = "Chưa có báo cáo nào về “{about}” trong kho."
NO_REPORTS_AT_ALL = "Kho chưa có báo cáo nào."
REPORTS_HEAD = "Có {count} báo cáo{about}"
REPORT_SOURCE = "Nguồn"
REPORT_DATE = "Ngày"
REPORT_PLACE = "Nơi"
REPORT_PERIOD = "Kỳ báo cáo"
REPORT_FIGURES = "Số liệu đọc được"
REPORT_FILE = "Tệp"
REPORT_LINK = "Liên kết"
NO_PASSAGES = "Tôi không tìm thấy đoạn nào như vậy trong các báo cáo."
PASSAGES_HEAD = "Các đoạn gần nhất"
FIND_USAGE = "Bạn nêu từ cần tìm giúp tôi nhé, ví dụ: /tim trồng rừng gỗ lớn"
EXPORT_NOTHING = "Không có số liệu nào khớp với “{words}”."
EXPORT_DONE = "{count} số liệu{what}, mỗi dòng kèm mã trích dẫn."

FOLLOW_USAGE = (
    "Bạn nêu nơi hoặc chỉ tiêu muốn theo dõi giúp tôi nhé, ví dụ: /theodoi hộ nghèo Hướng Hóa"
)
FOLLOWED = "Đã ghi nhận. Khi có báo cáo mới nói về “{words}”, tôi sẽ nhắn bạn. Bỏ: /botheodoi"
FOLLOW_NOTHING_YET = "Hiện kho chưa có nội dung này."
FOLLOW_TOO_MANY = (
    "Mỗi cuộc trò chuyện theo dõi được nhiều nhất {count} mục; bạn bỏ bớt một mục nhé."
)
FOLLOW_NONE = (
    "Bạn chưa theo dõi mục nào. Gõ /theodoi kèm nơi hoặc chỉ tiêu, ví dụ: /theodoi Hướng Hóa"
)
FOLLOW_LIST = "Đang theo dõi"
UNFOLLOW = "Bỏ “{words}”"
UNFOLLOWED = "Đã bỏ theo dõi “{words}”."
NEWS_HEAD = "🔔 Số liệu mới về “{words}”"
NEWS_MORE = "… và {count} số liệu khác."

ROLLBACK = "↩ Quay lại bản trước"
ROLLED_BACK = "↩ Đã quay lại chỉ mục dựng lúc {time}."
ROLLBACK_GONE = "Bản trước không còn nguyên vẹn (hoặc đã bị xóa) nên không quay lại được."

REMOVE = "🗑 Gỡ khỏi kho"
REMOVE_YES = "Đúng, gỡ báo cáo này"
REMOVE_ASK = (
    "Gỡ báo cáo “{title}” khỏi kho? Tệp được giữ trong thư mục .removed để lấy lại khi cần."
)
REMOVE_USAGE = "Bạn nêu tên (hoặc nơi, năm) của báo cáo cần gỡ giúp tôi nhé: /xoa Hướng Hóa 2022"
REMOVE_LAST = (
    "Đây là báo cáo cuối cùng trong kho nên không gỡ được: chỉ mục cần ít nhất một báo cáo."
)
REMOVE_MISSING = "Tệp của báo cáo này không còn trong thư mục báo cáo; /rebuild sẽ bỏ nó khỏi kho."
REMOVED = "🗑 Đã gỡ “{title}”. Đang dựng lại chỉ mục."

UPLOAD_TOO_LARGE = "Tệp quá lớn: tôi nhận tệp đến 20 MB."
UPLOAD_KIND = "Tôi đọc được tệp {kinds}. Bạn gửi một trong các loại đó giúp tôi nhé."
UPLOAD_UNREADABLE = "Tôi không đọc được tệp này: {reason}."
# What stands in the reader's reason, and how an administrator is told; the first that fits.
UNREADABLE = (
    (
        "ocr",
        "tệp không có chữ, có lẽ là bản quét. Muốn nhận dạng chữ, máy chủ cần thêm phần OCR: "
        "pip install 'hoibaocao[ocr]' cùng các gói tesseract-ocr-vie và poppler-utils",
    ),
    (
        "LibreOffice",
        "tệp .doc, .xls kiểu cũ cần LibreOffice trên máy chủ. Bạn lưu lại thành .docx hoặc .xlsx "
        "rồi gửi cũng được",
    ),
    ("no text", "tệp không có chữ nào đọc được"),
    ("empty file", "tệp rỗng"),
    ("not Vietnamese", "nội dung không phải tiếng Việt"),
    ("longer than", "tệp quá dài, hoặc đọc quá lâu"),
    ("larger than", "tệp quá lớn"),
    ("no article", "trang không có nội dung bài viết"),
)
UNREADABLE_OTHER = "tệp hỏng, có mật khẩu, hoặc không đúng loại như tên của nó"
UPLOAD_DUPLICATE = "Báo cáo này đã có trong kho: “{title}”."
UPLOAD_READ = "Tôi đọc được từ tệp {name}:"
UPLOAD_NO_FIGURES = "Không thấy số liệu nào; báo cáo vẫn tìm được theo nội dung."
UPLOAD_FIGURES = "{count} số liệu, ví dụ:"
UPLOAD_REPLACES = "Kho đã có tệp cùng tên với nội dung khác; bản mới sẽ thay bản đó."
UPLOAD_LIKE = "Kho đã có một báo cáo cùng tiêu đề: {file}."
UPLOAD_ADD = "✅ Thêm vào kho"
UPLOAD_DISCARD = "✖ Bỏ"
UPLOAD_DISCARDED = "Đã bỏ tệp {name}."
UPLOAD_GONE = "Tệp này không còn chờ xác nhận nữa; bạn gửi lại giúp tôi nhé."
UPLOAD_ADDED = "✅ Đã nhận “{title}”. Đang dựng lại chỉ mục."
UPLOAD_ADMINS = "Cảm ơn bạn. Hiện chỉ quản trị viên gửi được báo cáo vào kho."

STRANGER = (
    "Xin lỗi, bot này chỉ dành cho những người được cấp quyền. Bạn liên hệ quản trị viên nhé. "
    "Mã của bạn: {id}."
)
STRANGER_IN_GROUP = STRANGER + " Mã của nhóm: {chat}."
TOO_FAST = "Bạn gửi nhanh quá, tôi trả lời không kịp. Bạn chờ khoảng một phút rồi hỏi tiếp nhé."

ACCESS_MODES = {
    "open": "Mọi người",
    "list": "Theo danh sách",
    "admins": "Chỉ quản trị viên",
}
ACCESS_NOW = "Ai được hỏi: {mode}"
ACCESS_LIST = "Danh sách ({count}): {ids}"
ACCESS_EMPTY = "Danh sách đang trống."
ACCESS_USAGE = (
    "/quyen thêm 123456: thêm người hoặc nhóm vào danh sách\n"
    "/quyen bớt 123456: đưa ra khỏi danh sách\n"
    "Trong một nhóm, /quyen thêm (không kèm số) thêm chính nhóm đó."
)
ACCESS_VERB = "Tôi không hiểu “{word}”. Bạn dùng “thêm” hoặc “bớt” giúp tôi nhé:"
ACCESS_NO_ID = "Bạn còn thiếu mã của người hoặc nhóm:"
ACCESS_BAD_ID = "“{word}” không phải là mã; mã là một dãy số, người bị từ chối thấy mã của mình:"
ACCESS_ADDED = "Đã thêm {id} vào danh sách."
ACCESS_REMOVED = "Đã đưa {id} ra khỏi danh sách."
ACCESS_UNKNOWN = "{id} không có trong danh sách."

STATS_HEAD = "Thống kê"
STATS_PERIODS = ((1, "Hôm nay"), (7, "7 ngày"), (30, "30 ngày"))
STATS_LINE = (
    "{label}: {people} người, {asked} câu hỏi "
    "({answered} trả lời được, {clarify} hỏi lại, {missed} không có)"
)
STATS_JUDGED = "Đánh giá: 👍 {good} · 👎 {bad}"
STATS_FOLLOWING = "Mục được theo dõi: {count}"
STATS_ACTS = "Việc quản trị gần đây"
# What administrators do, as the record names it.
STATS_ACT = {
    "rebuild": "dựng lại chỉ mục",
    "rollback": "quay lại chỉ mục",
    "add": "thêm báo cáo",
    "remove": "gỡ báo cáo",
    "access mode": "đổi quyền hỏi",
    "access them": "thêm vào danh sách",
    "access bot": "bỏ khỏi danh sách",
}

INLINE_NOTHING = "Không tìm thấy trong các báo cáo"
INLINE_SOURCE = "Mở trích dẫn [{number}]"
