from truceboard.board.walk import Stop, in_reading_order, neighbour, next_card

STOPS = [
    Stop("actor:b", "actor:b", 0, 0, 100),
    Stop("lever:b1", "actor:b", 0, 0, 120),
    Stop("actor:a", "actor:a", 0, 0, 10),
    Stop("lever:a1", "actor:a", 0, 0, 30),
    Stop("interest:i", "interest:i", 1, 200, 22),
    Stop("interest:j", "interest:j", 1, 200, 115),
    Stop("truce", "truce", 3, 600, 60),
]


def test_reading_order_goes_down_the_columns():
    assert [stop.key for stop in in_reading_order(STOPS)] == [
        "actor:a",
        "lever:a1",
        "actor:b",
        "lever:b1",
        "interest:i",
        "interest:j",
        "truce",
    ]


def test_tab_goes_from_card_to_card_and_leaves_at_the_end():
    assert next_card(STOPS, None, 1) == "actor:a"
    assert next_card(STOPS, None, -1) == "truce"
    assert next_card(STOPS, "lever:a1", 1) == "actor:b"
    assert next_card(STOPS, "interest:i", -1) == "actor:b"
    assert next_card(STOPS, "truce", 1) is None
    assert next_card(STOPS, "actor:a", -1) is None
    assert next_card([], None, 1) is None


def test_arrows_go_along_and_across():
    assert neighbour(STOPS, None, "down") == "actor:a"
    assert neighbour(STOPS, "lever:a1", "down") == "actor:b"
    assert neighbour(STOPS, "actor:a", "up") is None
    assert neighbour(STOPS, "lever:b1", "right") == "interest:j"
    assert neighbour(STOPS, "interest:i", "left") == "lever:a1"
    assert neighbour(STOPS, "interest:j", "right") == "truce"
    assert neighbour(STOPS, "truce", "right") is None
