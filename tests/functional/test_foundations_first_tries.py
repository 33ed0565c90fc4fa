"""What is said of first tries on the foundations, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

from functools import partial

import trying

said = partial(trying.said, "foundations")


def test_a_function_that_prints_instead_of_returning_is_told_so() -> None:
    printing = "def kappa(table):\n    print(0.4)\n"
    assert "is there a `return`?" in said("kappa", printing)


def test_a_label_in_other_words_is_told_the_codes() -> None:
    assert "military-diplomacy" in said("activities", 'labels = {"attache-talks": "military diplomacy"}')


def test_truth_values_for_an_organ_are_told_to_be_texts() -> None:
    source = "roles = [{'actor': actor, 'organ': True, 'role': 'speaks'} for actor in eight]"
    assert "in quotation marks" in said("actors", source)


def test_an_interval_the_wrong_way_round_is_told_so() -> None:
    assert "the lower one comes first" in said("interval", "ends = (0.122, 0.02)")


def test_shares_of_wrong_counts_are_sent_to_the_counts_and_not_to_the_divisor() -> None:
    counted = "aims = [{'aim': aim, 'n': n, 'share': n / 429} for aim, n in "
    short = said("objectives", counted + "{'espionage': 132, 'disruption': 120, 'degradation': 46}.items()]")
    assert "mend those first" in short and "what you divide by" not in short
    right = counted.replace("429", "46") + "{'espionage': 263, 'disruption': 120, 'degradation': 46}.items()]"
    assert "what you divide by" in said("objectives", right)


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    from cyberattache.learner import table
    from cyberattache.models.proportions import wilson_interval
    from cyberattache.models.reliability import cohen_kappa, krippendorff_alpha
    from cyberattache.units import load_unit

    text = (load_unit("foundations").folder / "exercise.md").read_text(encoding="utf-8")
    small = [[1, 2, 3, 3], [1, 2, 4, None], [None, 2, 3, None]]
    found = wilson_interval(12, 429)
    shown = {
        "from **0.016** to **0.048**": (round(found.low, 3), round(found.high, 3)) == (0.016, 0.048),
        "(1 − 0.50) = **0.40**": round(cohen_kappa([[20, 5], [10, 15]]), 10) == 0.4,
        "7 × 2 / 46 = **0.696**": round(krippendorff_alpha(small), 3) == 0.696,
        "7 × 2 / 120 = **0.883**": round(krippendorff_alpha(small, "interval"), 3) == 0.883,
        "kappa is about −0.05": round(cohen_kappa([[90, 5], [5, 0]]), 2) == -0.05,
        "up to 0.031": round(wilson_interval(0, 120).high, 3) == 0.031,
    }
    for words, right in shown.items():
        assert words in text and right, words
    codes = {(row["unit"], row["coder"]): row["severity"] for row in table("codes_synthetic")}
    units = sorted({unit for unit, _ in codes})
    ratings = [[codes.get((one, coder)) for one in units] for coder in "ABC"]
    read_as = [round(krippendorff_alpha(ratings, metric), 2) for metric in ("nominal", "interval")]
    assert read_as == [0.34, 0.78] and "an alpha of 0.34 read as names and of 0.78" in text


def test_the_settled_forecast_is_what_the_counts_say() -> None:
    from cyberattache.learner import table
    from cyberattache.units import load_unit

    settles = load_unit("foundations").unit.task("forecast").settles
    severe = sum(
        int(str(row["count"]))
        for row in table("incident_counts").where(measure="severity")
        if int(str(row["severity"])) >= 5
    )
    assert settles is not None
    low, high = map(int, str(settles.outcome).split("-"))
    assert low <= severe <= high
