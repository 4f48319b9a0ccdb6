from __future__ import annotations

from tui.flow import Flow


def test_the_terminal_is_asked_now_and_then_not_at_every_key() -> None:
    flow = Flow()
    assert [flow.send(200, 0.0) for _ in range(6)] == [False, False, True, False, False, True]


def test_a_frame_waits_until_what_was_sent_has_arrived() -> None:
    flow = Flow()
    flow.send(600, 0.0)
    flow.hear(0.1)
    assert flow.send(2000, 0.1)
    assert not flow.has_room(0.2)
    flow.hear(0.3)
    assert flow.has_room(0.3)


def test_little_on_the_way_holds_up_nothing() -> None:
    flow = Flow()
    flow.send(600, 0.0)
    flow.hear(0.01)
    flow.send(600, 0.02)
    assert flow.awaits
    assert flow.has_room(0.03)


def test_a_terminal_that_falls_silent_does_not_hold_up_for_ever() -> None:
    flow = Flow()
    flow.send(600, 0.0)
    flow.hear(0.1)
    flow.send(5000, 0.1)
    assert not flow.has_room(0.4)
    assert flow.has_room(0.9)


def test_a_slow_line_is_waited_for_longer() -> None:
    flow = Flow()
    flow.send(600, 0.0)
    flow.hear(0.5)
    flow.send(2000, 0.5)
    assert not flow.has_room(2.4)


def test_a_terminal_that_is_never_asked_is_taken_to_be_slow() -> None:
    flow = Flow(answers=False)
    assert not flow.send(7000, 0.0)
    assert not flow.has_room(0.5)
    assert flow.has_room(0.9)
