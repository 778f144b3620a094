"""What a case has under which id: what a reference may name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from truceboard.case.problems import Problem, value_text
from truceboard.case.spot import Spot, finite


@dataclass(frozen=True)
class Ids:
    """The objects of one kind by id; `whole` is False where a part of them cannot be read.

    A reference to what cannot be read is not held against the reference.
    """

    spots: Mapping[str, Spot]
    whole: bool

    def get(self, named: str | None) -> Spot | None:
        """The object with an id, if it can be read."""
        return self.spots.get(named or "")


@dataclass(frozen=True)
class Known:
    """The ids of a case by kind: "actor", "source", "lever", "party", "interest", "position", "scenario"."""

    ids: Mapping[str, Ids]

    @classmethod
    def in_case(cls, case: Spot) -> "Known":
        """Collect the ids of a whole case, or of those parts of it that are given."""
        return cls(
            {
                "actor": _ids(case, "actors"),
                "source": _ids(case, "sources"),
                "lever": _ids(case, "levers"),
                "party": _ids(case, "parties", "actor"),
                "interest": _interest_ids(case),
                "position": _ids(case, "positions"),
                "scenario": _ids(case, "scenarios", optional=True),
            }
        )

    def reference(self, kind: str, spot: Spot, field: str) -> Iterator[Problem]:
        """The reference in a field of `spot`, where it names nothing."""
        named = spot.text(field)
        # Places are put in words only where something is wrong: a case has thousands of references.
        if named is not None and self._is_missing(kind, named):
            yield from self.named(kind, named, spot.place(field))

    def _is_missing(self, kind: str, named: str) -> bool:
        ids = self.ids[kind]
        return ids.whole and named not in ids.spots

    def named(self, kind: str, named: str, place: str) -> Iterator[Problem]:
        """The same for a reference that does not stand in a field of its own."""
        if self._is_missing(kind, named):
            yield Problem(place, f"unknown-{kind}", {"found": value_text(named)})

    def within(self, lever_id: str | None, value: float | None, place: str) -> Iterator[Problem]:
        """A value of a lever that is not within its bounds."""
        lever = self.ids["lever"].get(lever_id)
        if lever is None or value is None:
            return
        minimum, maximum = lever.number("minimum"), lever.number("maximum")
        if minimum is not None and value < minimum:
            yield Problem(place, "below-minimum", {"found": value_text(value), "limit": value_text(minimum)})
        if maximum is not None and value > maximum:
            yield Problem(place, "above-maximum", {"found": value_text(value), "limit": value_text(maximum)})

    def tried(self, spot: Spot) -> Iterator[Problem]:
        """The fields `settings` and `importances` of a scenario or the like."""
        for lever, value in spot.entries("settings"):
            place = spot.place("settings", lever)
            yield from self.named("lever", lever, place)
            yield from self.within(lever, finite(value), place)
        for interest, _ in spot.entries("importances"):
            yield from self.named("interest", interest, spot.place("importances", interest))


def _ids(part: Spot, field: str, key: str = "id", optional: bool = False) -> Ids:
    named = [(spot.text(key), spot) for spot in part.each(field)]
    known = {name: spot for name, spot in named if name is not None}
    values = part.fields.get(field)
    if values is None and optional:
        return Ids(known, whole=True)
    # Two of one id are told elsewhere; each of them can be read.
    whole = isinstance(values, list) and len(values) == sum(name is not None for name, _ in named)
    return Ids(known, whole)


def _interest_ids(case: Spot) -> Ids:
    of_parties = [_ids(party, "interests") for party in case.each("parties")]
    known = {named: spot for ids in of_parties for named, spot in ids.spots.items()}
    return Ids(known, whole=_ids(case, "parties", "actor").whole and all(ids.whole for ids in of_parties))
