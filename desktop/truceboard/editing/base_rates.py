"""What may be cited about cease-fires and how often they come about, with its source and how strong it is.

The program has no base rate of its own: these are counts made by others, of other things than offers
accepted.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Strength = Literal["first", "quoted", "weak"]
CONTEXT = "BaseRates"
CAUTION = QT_TRANSLATE_NOOP(
    "BaseRates",
    "Cease-fires in civil wars are a poor reference class for a war between states, and none of these "
    "figures is the share of offers that were accepted: none was found. The base rate stays your own.",
)
STRENGTHS: dict[Strength, str] = {
    "first": QT_TRANSLATE_NOOP("BaseRates", "A study or a data set"),
    "quoted": QT_TRANSLATE_NOOP("BaseRates", "A study, as another one quotes it"),
    "weak": QT_TRANSLATE_NOOP("BaseRates", "Weak: not from the study itself"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One row: the figure (or what was found), what it counts, where it stands. Texts are English keys."""

    figure: str
    counts: str
    source: str
    strength: Strength

    def texts(self) -> tuple[str, str, str, str]:
        """Figure, what it counts, source and strength in the user's language."""
        keys = (self.figure, self.counts, self.source, STRENGTHS[self.strength])
        figure, counts, source, strength = (QCoreApplication.translate(CONTEXT, key) for key in keys)
        return figure, counts, source, strength

    @property
    def citation(self) -> str:
        """The row in one sentence, for a note."""
        figure, counts, source, _ = self.texts()
        #: A citation: the figure, what it counts, and the source.
        pattern = QCoreApplication.translate("BaseRates", "{figure}: {counts} ({source})")
        return pattern.format(figure=figure, counts=counts, source=source)


REFERENCES = (
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "2,202 cease-fires"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "in civil conflicts, 1989 to 2020, in 66 countries and 109 conflicts; unilateral, bilateral and "
            "multilateral, spoken and written",
        ),
        QT_TRANSLATE_NOOP(
            "BaseRates", "ETH/PRIO Civil Conflict Ceasefire data set, prio.org/publications/13532"
        ),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "21 % of conflict-years"),
        QT_TRANSLATE_NOOP("BaseRates", "years of a civil conflict with at least one new cease-fire"),
        QT_TRANSLATE_NOOP("BaseRates", "doi 10.1177/00220027221129195, which quotes Clayton 2022b"),
        "quoted",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "About a third of conflicts per year"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "conflicts that observe a cease-fire in a year: counted over something else than the 21 % of "
            "conflict-years, so do not mix the two",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "Article 13533312.2021.1926236"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "No figure: what makes a cease-fire likelier"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "intense violence, harm to civilians, lack of support from abroad, mediation as political cover; "
            "the first month, then about four years on; a new leader. Often used for ends that are not peace",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "prio.org/publications/13533; ETH on myscience.ch, 2022"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "No figure: one leads to another"),
        QT_TRANSLATE_NOOP(
            "BaseRates", "a cease-fire with one group makes it likelier that others in the conflict follow"
        ),
        QT_TRANSLATE_NOOP("BaseRates", "Bara and Clayton, corinnebara.net"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "About 80 % of agreements fail"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "cease-fire agreements; about 20 % hold from the start, and the number of earlier failures "
            "predicts success. This is about holding, not about acceptance",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "Journalism on Joshi and Quinn, theworld.org, 20 Oct 2016"),
        "weak",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "84 % of 105 failed cease-fires"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "were followed by an offensive, after 13 days on average. This is about holding, not about "
            "acceptance",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "A quotation of War Is Boring on medium.com, third hand"),
        "weak",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "Almost half of wars between states"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "since the Second World War were followed by renewed fighting between at least one pair of "
            "states",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "Fortna, press.princeton.edu/chapters/i7763.html"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "55 % of wars between states, 20 % of civil wars"),
        QT_TRANSLATE_NOOP("BaseRates", "ended at the table, 1940 to 1990"),
        QT_TRANSLATE_NOOP("BaseRates", "Walter 1997, The Critical Barrier to Civil War Settlement"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "355 peace agreements"),
        QT_TRANSLATE_NOOP("BaseRates", "1975 to 2018; full, partial or on the process; without cease-fires"),
        QT_TRANSLATE_NOOP("BaseRates", "UCDP Peace Agreement data set, Högbladh"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "2,055 agreements"),
        QT_TRANSLATE_NOOP("BaseRates", "in more than 150 peace processes, 1990 to 2024"),
        QT_TRANSLATE_NOOP("BaseRates", "PA-X, version 8, peaceagreements.org"),
        "first",
    ),
    Reference(
        QT_TRANSLATE_NOOP("BaseRates", "No figure: how far it can be foretold"),
        QT_TRANSLATE_NOOP(
            "BaseRates",
            "models predict well when mediation happens, and “notably less well” how it ends",
        ),
        QT_TRANSLATE_NOOP("BaseRates", "Clayton and Gleditsch 2014"),
        "first",
    ),
)
