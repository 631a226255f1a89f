"""The pictures of the README: real conversations with the bot, drawn by a browser.

    python -m tests.fake_telegram.snapshots [--browser chromium]

The whole bot runs on the index of ``seeds/`` against the test server; what it sends is laid out as
a chat (``picture.page``) and photographed into ``docs/images``.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PIL import Image, ImageChops

from bot.app import build_application
from bot.library import Library
from bot.serving import serve
from bot.settings import load_settings
from bot.state import State
from index.embedding.sentence_encoder import load_encoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService
from tests.fake_telegram import Call, FakeTelegram
from tests.fake_telegram.picture import page
from tests.seeds import CACHE, ROOT, SEEDS, seeds_index

IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 492, 2400
Turns = list[str | Call]


@asynccontextmanager
async def bot() -> AsyncIterator[FakeTelegram]:
    """Run the bot over the seeds."""
    telegram = FakeTelegram().start()
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(
            env_file=None,
            telegram_token=telegram.token,
            telegram_base_url=telegram.base_url,
            index_dir=seeds_index().folder,
            reports_dirs=(SEEDS,),
            state_file=Path(folder) / "state.sqlite3",
        )
        encoder = load_encoder(None, CACHE)
        holder = LiveIndexHolder(settings.index_dir, IndexSettings(encoder=encoder.name))
        application = build_application(
            settings,
            LocalAnswerService(holder, encoder),
            Library(holder, encoder),
            State(settings.state_file),
        )
        stop = asyncio.Event()
        running = asyncio.create_task(serve(application, stop))
        try:
            yield telegram
        finally:
            stop.set()
            await running
            telegram.stop()


async def converse() -> dict[str, Turns]:
    """Hold the conversations; each picture's turns by its name."""
    async with bot() as telegram:

        async def say(text: str, user: int, number: int, method: str = "sendMessage") -> Call:
            telegram.say(text, user=user)
            return await asyncio.to_thread(telegram.wait_sent, number, method, user, 120)

        async def press(call: Call, index: int, user: int, number: int) -> Call:
            telegram.press(call, call.buttons[index]["callback_data"], user=user)
            return await asyncio.to_thread(telegram.wait_sent, number, "sendMessage", user, 120)

        pictures: dict[str, Turns] = {}
        question = "thu ngân sách Hướng Hóa 2022?"
        answer = await say(question, 1, 1)
        opened = await press(answer, 0, 1, 2)
        pictures["answer"] = [question, answer, "[1]", opened]
        question = "thu ngan sach"
        asked = await say(question, 2, 1)
        chosen = await press(asked, 2, 2, 2)
        pictures["clarify"] = [question, asked, asked.buttons[2]["text"], chosen]
        question = "/bieudo thu ngân sách Hướng Hóa 2022"
        pictures["chart"] = [question, await say(question, 3, 1, "sendPhoto")]
        return pictures


def photograph(turns: Turns, target: Path, browser: str) -> None:
    """Draw a conversation and cut off what is empty below it."""
    with tempfile.TemporaryDirectory() as folder:
        source, shot = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(page(turns), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        subprocess.run(  # noqa: S603  (the browser that the caller names)
            [browser, *options, f"--screenshot={shot}", f"--window-size={WIDTH},{HEIGHT}",
             source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        with Image.open(shot) as whole:
            picture = whole.convert("RGB")
    empty = Image.new("RGB", picture.size, picture.getpixel((1, HEIGHT - 1)))
    box = ImageChops.difference(picture, empty).getbbox()
    bottom = min(HEIGHT, (box[3] if box else HEIGHT) + 12)
    small = picture.crop((0, 0, WIDTH, bottom)).quantize(64)
    small.save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KiB")


def main() -> None:
    """Parse the command line and make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("--browser", default="chromium")
    arguments = parser.parse_args()
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, turns in asyncio.run(converse()).items():
        photograph(turns, IMAGES / f"{name}.png", arguments.browser)


if __name__ == "__main__":
    main()
