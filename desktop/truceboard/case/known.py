"""What a case has under which id: what a reference may name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from truceboard.case.problems import Problem, value_text
from truceboard.case.spot import Spot, finite


@dataclass(frozen=True)
class Known:
    """The ids of each kind, with what the rules need to know of them."""

    actors: Mapping[str, Spot]
    sources: Mapping[str, Spot]
    levers: Mapping[str, Spot]
    parties: Mapping[str, Spot]
    interests: Mapping[str, Spot]
    positions: Mapping[str, Spot]
    scenarios: Mapping[str, Spot]

    @classmethod
    def in_case(cls, case: Spot) -> "Known":
        """Collect the ids of a whole case."""
        parties = list(case.each("parties"))
        return cls(
            actors=_by("id", case.each("actors")),
            sources=_by("id", case.each("sources")),
            levers=_by("id", case.each("levers")),
            parties=_by("actor", iter(parties)),
            interests=_by("id", (interest for party in parties for interest in party.each("interests"))),
            positions=_by("id", case.each("positions")),
            scenarios=_by("id", case.each("scenarios")),
        )

    def reference(self, kind: str, spot: Spot, field: str) -> Iterator[Problem]:
        """The reference in a field of `spot`: "actor", "source", "lever", "party", "interest", …."""
        named = spot.text(field)
        if named is not None:
            yield from self.named(kind, named, spot.place(field))

    def named(self, kind: str, named: str, place: str) -> Iterator[Problem]:
        """The same for a reference that does not stand in a field of its own."""
        if named not in self._of(kind):
            yield Problem(place, f"unknown-{kind}", {"found": value_text(named)})

    def within(self, lever_id: str | None, value: float | None, place: str) -> Iterator[Problem]:
        """A value of a lever that is not within its bounds."""
        lever = self.levers.get(lever_id or "")
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

    def _of(self, kind: str) -> Mapping[str, Spot]:
        return {
            "actor": self.actors,
            "source": self.sources,
            "lever": self.levers,
            "party": self.parties,
            "interest": self.interests,
            "position": self.positions,
            "scenario": self.scenarios,
        }[kind]


def _by(field: str, spots: Iterator[Spot]) -> dict[str, Spot]:
    return {key: spot for spot in spots if (key := spot.text(field)) is not None}
