from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from truceboard.board.arrange import Block, Spacing, arrange

SPACING = Spacing()
HEIGHTS = st.lists(st.integers(20, 400), max_size=8)


def stack(kind, heights, width, parties=("",)):
    return [
        Block(f"{kind}:{index}", width, height, parties[index % len(parties)])
        for index, height in enumerate(heights)
    ]


def arranged(actors, interests, parties, spacing=SPACING):
    holders = [f"p{index}" for index in range(len(parties))]
    blocks = [
        *stack("actor", actors, 190),
        *stack("interest", interests, 182, holders),
    ]
    party_blocks = [
        Block(f"party:{name}", 204, height, name) for name, height in zip(holders, parties, strict=True)
    ]
    truce = Block("truce", 114, 100)
    result = arrange(blocks[: len(actors)], blocks[len(actors) :], party_blocks, truce, spacing)
    return result, [*blocks, *party_blocks, truce]


@given(HEIGHTS, HEIGHTS, st.lists(st.integers(20, 400), min_size=1, max_size=5))
def test_no_two_cards_overlap_and_none_stands_over_a_heading(actors, interests, parties):
    result, blocks = arranged(actors, interests, parties)
    assert set(result.places) == {block.key for block in blocks}
    columns = {}
    for block in blocks:
        x, y = result.places[block.key]
        assert y >= SPACING.heading
        columns.setdefault(x, []).append((y, y + block.height))
    for spans in columns.values():
        for (_, bottom), (top, _) in pairwise(sorted(spans)):
            assert top >= bottom


def test_columns_follow_each_other():
    result, _ = arranged([30], [60], [200])
    for (left, width), (next_left, _) in pairwise(result.columns):
        assert next_left > left + width


def test_interests_stand_in_groups_beside_their_party():
    result, _ = arranged([], [60, 60, 60, 60], [300, 100])
    own = [result.places[f"interest:{index}"][1] for index in (0, 2)]
    others = [result.places[f"interest:{index}"][1] for index in (1, 3)]
    assert max(own) < min(others)
    assert min(others) >= result.places["party:p1"][1] - SPACING.lead


def test_the_truce_is_level_with_the_middle_of_the_parties():
    result, _ = arranged([], [], [200, 100])
    top = result.places["party:p0"][1]
    bottom = result.places["party:p1"][1] + 100
    assert result.places["truce"][1] + 50 == (top + bottom) / 2


def test_spacing_grows_with_the_text():
    double, _ = arranged([30, 30], [60], [200], SPACING.scaled(2))
    single, _ = arranged([30, 30], [60], [200])
    assert double.places["actor:0"][1] == 2 * single.places["actor:0"][1]
