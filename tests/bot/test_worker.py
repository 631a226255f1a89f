import asyncio
import threading
import time

import pytest

from bot.worker import Worker


async def test_jobs_run_in_order_in_one_thread_beside_the_loop() -> None:
    worker = Worker("t")
    order: list[int] = []
    names: set[str] = set()

    def job(number: int) -> int:
        time.sleep(0.02 if number == 0 else 0)
        order.append(number)
        names.add(threading.current_thread().name)
        return number * 2

    results = asyncio.gather(*(worker.run(job, number) for number in range(5)))
    await asyncio.sleep(0)
    assert not order
    assert await results == [0, 2, 4, 6, 8]
    assert order == [0, 1, 2, 3, 4]
    assert len(names) == 1
    worker.close()


async def test_errors_come_back() -> None:
    worker = Worker("t")
    with pytest.raises(ZeroDivisionError):
        await worker.run(divmod, 1, 0)
    worker.close()
