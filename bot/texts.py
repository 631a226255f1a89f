"""What the bot says of itself, in Vietnamese. Answers come from ``retrieval``, not from here."""

from __future__ import annotations

START = (
    "Chào bạn! Tôi trả lời câu hỏi về số liệu và nội dung trong các báo cáo của chính quyền và "
    "cấp ủy địa phương. Con số nào cũng kèm câu văn gốc và tên báo cáo để bạn kiểm chứng."
)
EXAMPLES_HEAD = "Bạn cứ nhắn như nói chuyện, có dấu hay không dấu đều được, ví dụ:"
EXAMPLES = (
    "thu ngân sách Hướng Hóa 2022?",
    "tỷ lệ hộ nghèo của huyện giảm bao nhiêu?",
    "còn năm 2021 thì sao?",
)
HELP_HEAD = "Cách dùng"
HELP = (
    "• Nhắn câu hỏi: nêu chỉ tiêu, địa phương và thời gian thì câu trả lời càng chính xác.\n"
    "• Nút [1], [2] mở đoạn báo cáo được trích, phần trích được gạch chân.\n"
    "• Hỏi tiếp không cần nhắc lại: “còn năm 2021?”, “kế hoạch thì sao?”.\n"
    "• Khi câu hỏi có nhiều cách hiểu, tôi đưa ra các lựa chọn để bạn bấm.\n"
    "• Báo cáo không nói tới thì tôi nói là không có, không đoán."
)
HELP_COMMANDS = "Các lệnh"
COLLECTION = "Kho hiện có {reports} báo cáo với {figures} số liệu, cập nhật {built}."

FORGOTTEN = "Tôi đã quên cuộc trò chuyện trước. Mời bạn hỏi câu mới."
CITE_USAGE = "Bạn gửi kèm mã trích dẫn giúp tôi nhé, ví dụ: /cite 1a2b3c4d-120-360"
CITATION_GONE = (
    "Tôi không tìm thấy trích dẫn này. Có thể báo cáo đã được sửa hoặc gỡ khỏi kho; bạn hỏi lại "
    "câu hỏi để có trích dẫn mới nhé."
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
    "❌ Dựng lại không thành công sau {elapsed}; bot vẫn dùng chỉ mục cũ. Lý do: {reason}"
)
REBUILD_STOPPED = "⏹ Bot đang tắt nên việc dựng lại đã dừng; chỉ mục cũ không thay đổi."

# Telegram's command menu; order is the order shown.
COMMANDS = (
    ("trogiup", "Cách dùng"),
    ("cite", "Mở một trích dẫn theo mã"),
    ("moi", "Bắt đầu cuộc trò chuyện mới"),
)
ADMIN_COMMANDS = (("rebuild", "Dựng lại chỉ mục từ các báo cáo"),)

# Labels in cards.
NEAREST_HEAD = "Gần nhất với câu hỏi:"
DIFFERS = "khác: {differs}"
CHOOSE = "Bạn chọn giúp tôi:"
CITATION_ID = "Mã trích dẫn: "

# Buttons.
MORE = "Xem thêm"
CHART = "📊 Biểu đồ"
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

CHART_USAGE = (
    "Bạn nêu số liệu muốn vẽ giúp tôi nhé, ví dụ: /bieudo thu ngân sách Hướng Hóa qua các năm"
)
COMPARE_USAGE = (
    "Bạn nêu hai nơi (hoặc hai kỳ) và chỉ tiêu giúp tôi nhé, ví dụ: "
    "/sosanh thu ngân sách Hướng Hóa và Chi Lăng"
)
