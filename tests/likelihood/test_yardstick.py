import pytest

from truceboard.likelihood.yardstick import shown_percent, terms, whole_percent


@pytest.mark.parametrize(
    ("percent", "whole", "shown"),
    [
        (0, 0, "<1"),
        (0.4, 0, "<1"),
        (0.5, 1, "<1"),
        (0.999, 1, "<1"),
        (1, 1, "1"),
        (4.5, 5, "5"),
        (19.49, 19, "19"),
        (19.5, 20, "20"),
        (19.84, 20, "20"),
        (20, 20, "20"),
        (28.5, 29, "29"),
        (98.5, 99, "99"),
        (99, 99, "99"),
        (99.01, 99, ">99"),
        (99.6, 100, ">99"),
        (100, 100, ">99"),
    ],
)
def test_the_percent_shown(percent: float, whole: int, shown: str) -> None:
    assert whole_percent(percent / 100) == whole
    assert shown_percent(percent / 100) == shown


@pytest.mark.parametrize(
    ("percent", "term"),
    [
        (0, "almost_no_chance"),
        (0.4, "almost_no_chance"),
        (4.49, "almost_no_chance"),
        (4.5, "very_unlikely"),
        (5, "very_unlikely"),
        (19.49, "very_unlikely"),
        (19.5, "unlikely"),
        (19.84, "unlikely"),
        (20, "unlikely"),
        (44.49, "unlikely"),
        (45, "roughly_even_chance"),
        (54.49, "roughly_even_chance"),
        (55, "likely"),
        (79.49, "likely"),
        (80, "very_likely"),
        (94.49, "very_likely"),
        (94.5, "almost_certain"),
        (99.6, "almost_certain"),
        (100, "almost_certain"),
    ],
)
def test_icd_203_bands_include_their_lower_edge(percent: float, term: str) -> None:
    assert terms(percent / 100, "icd203") == (term,)


@pytest.mark.parametrize(
    ("percent", "found"),
    [
        (0.4, ("remote_chance",)),
        (5.49, ("remote_chance",)),
        (5.5, ("remote_chance", "highly_unlikely")),
        (9.49, ("remote_chance", "highly_unlikely")),
        (9.5, ("highly_unlikely",)),
        (19.5, ("highly_unlikely",)),
        (19.84, ("highly_unlikely",)),
        (20, ("highly_unlikely",)),
        (21, ("highly_unlikely", "unlikely")),
        (25, ("unlikely",)),
        (35, ("unlikely",)),
        (37, ("unlikely", "realistic_possibility")),
        (40, ("realistic_possibility",)),
        (49.49, ("realistic_possibility",)),
        (49.5, ("realistic_possibility", "likely")),
        (54, ("realistic_possibility", "likely")),
        (55, ("likely",)),
        (75, ("likely",)),
        (78, ("likely", "highly_likely")),
        (80, ("highly_likely",)),
        (90, ("highly_likely",)),
        (93, ("highly_likely", "almost_certain")),
        (95, ("almost_certain",)),
        (99.6, ("almost_certain",)),
    ],
)
def test_phia_names_both_neighbours_in_a_gap(percent: float, found: tuple[str, ...]) -> None:
    assert terms(percent / 100, "phia") == found
