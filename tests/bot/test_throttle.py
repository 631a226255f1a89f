from bot.throttle import Throttle, Verdict


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_is_told_once_and_answered_again_after_a_pause() -> None:
    clock = Clock()
    throttle = Throttle(2, 100, clock)
    verdicts = [throttle.check(1) for _ in range(5)]
    assert verdicts == [Verdict.TAKE] * 2 + [Verdict.SAY_SO] + [Verdict.SILENT] * 2
    assert throttle.check(2) is Verdict.TAKE
    clock.now += 30
    assert throttle.check(1) is Verdict.TAKE
    assert throttle.check(1) is Verdict.SAY_SO


def test_all_together_are_limited_and_each_is_told_once() -> None:
    clock = Clock()
    throttle = Throttle(10, 3, clock)
    assert [throttle.check(user) for user in (1, 2, 3)] == [Verdict.TAKE] * 3
    assert [throttle.check(user) for user in (4, 4, 5)] == [
        Verdict.SAY_SO,
        Verdict.SILENT,
        Verdict.SAY_SO,
    ]


def test_the_memory_of_users_is_bounded() -> None:
    throttle = Throttle(1, 10**9, Clock())
    for user in range(10_050):
        throttle.check(user)
    assert throttle.check(10_049) is Verdict.SAY_SO
    assert throttle.check(1) is Verdict.TAKE
