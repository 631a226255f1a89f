import unicodedata

import pytest

from index.reading.decoding import NotText, decode, is_vietnamese

TEXT = (
    "Tổng thu ngân sách trên địa bàn huyện 9 tháng đầu năm 2019 đạt 56,3 tỷ đồng, tăng 12% so với "
    "cùng kỳ.\nCác chỉ tiêu của Đảng bộ được thực hiện tại 12 xã, thị trấn theo kế hoạch."
)


def _windows_1258(text: str) -> bytes:
    """Write tones as combining marks, as Windows did."""
    out = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out += base.encode("cp1258") + "".join(tones).encode("cp1258")
    return out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_decomposed_text_becomes_composed() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).encode()) == TEXT


def test_windows_1258() -> None:
    assert decode(_windows_1258(TEXT)) == TEXT


TCVN3 = "Tæng thu ng©n s¸ch trªn ®Þa bµn huyÖn n¨m 2019 ®¹t kÕ ho¹ch, t¨ng 12% so víi cïng kú"
VNI = (
    "Toång thu ngaân saùch treân ñòa baøn huyeän naêm 2019 ñaït keá hoaïch, "
    "taêng 12% so vôùi cuøng kyø"
)
PLAIN = "Tổng thu ngân sách trên địa bàn huyện năm 2019 đạt kế hoạch, tăng 12% so với cùng kỳ"


@pytest.mark.parametrize("legacy", [TCVN3, VNI])
def test_font_encodings_as_bytes_and_as_unicode_mojibake(legacy: str) -> None:
    assert decode(legacy.encode("latin-1")) == PLAIN
    assert decode(legacy.encode("utf-8")) == PLAIN


def test_utf8_taken_for_windows_1252() -> None:
    text = "kế hoạch của huyện được thực hiện trong năm"
    broken = text.encode().decode("latin-1")
    if all(ord(c) < 0x80 or ord(c) > 0x9F for c in broken):
        assert decode(broken.encode()) == text
    assert decode("tỉnh của các năm trong kế".encode()) == "tỉnh của các năm trong kế"


def test_a_few_bad_bytes_do_not_lose_a_report() -> None:
    data = (TEXT * 10).encode()
    assert is_vietnamese(decode(data[:500] + b"\xff" + data[500:]))


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\x00\x01\x02" * 500, b"\x7fELF\x02\x01\x01" + b"\x00" * 64]
)
def test_binary(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_which_text_is_vietnamese() -> None:
    assert is_vietnamese(TEXT)
    assert is_vietnamese("Tong thu ngan sach tren dia ban huyen nam 2019 dat ke hoach tinh giao")
    assert not is_vietnamese(
        "The district collected 56.3 billion, up 12 percent on the year before."
    )
    assert not is_vietnamese("La ville a perçu des impôts; le budget a été approuvé en décembre.")
    assert not is_vietnamese("12345 67,8 %")
    # A mere list has no everyday word.
    assert is_vietnamese("Cây ngô: diện tích 13.940 ha, năng suất 42 tạ/ha; cây lạc: 940 ha.")
    assert not is_vietnamese("")
