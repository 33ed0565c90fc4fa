"""The ladder: what ends it, what each rung says, how points and misconceptions are told apart."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from cyberattache import probe
from cyberattache.compare.finding import Finding
from cyberattache.compare.labels import reading
from cyberattache.learner import Bank, Bearing, Given, Observe, Seen, call, calls, name, names, task
from cyberattache.learner.ladder import Explanation
from cyberattache.learner.run import findings_of, run_check

KNOWN = {id_: Explanation(f"about {id_}", "A heading") for id_ in ("doubled", "forgot", "absent", "late", "swapped")}
Judge = Callable[[Seen], None]


def judged(declared: Observe, namespace: dict[str, Any], judge: Judge, *, closed: bool = False) -> tuple[Finding, ...]:
    """Observe a namespace through JSON, as a kernel or a jail does, and judge it."""
    observed = json.loads(json.dumps(probe.observe(namespace, declared.plan())))
    check = task("a-task", observe=declared)(judge)
    seen = run_check(check, observed, KNOWN, given=Given(), rng=random.Random(0), closed=closed)
    return findings_of(seen)


def points(findings: tuple[Finding, ...]) -> Fraction:
    return sum((finding.points for finding in findings), Fraction(0))


def near_half(seen: Seen) -> None:
    seen.near(0.5, places=3, points=2, mistakes={"doubled": 1.0, "forgot": 0.25})


@pytest.mark.parametrize(
    ("value", "earned", "mistake"),
    [(0.5, 2, None), (0.4996, 2, None), (1, 0, "doubled"), (0.25, 0, "forgot"), (7, 0, None)],
)
def test_a_number_earns_its_points_or_names_the_mistake(value: float, earned: int, mistake: str | None) -> None:
    findings = judged(name("x"), {"x": value}, near_half)
    assert points(findings) == earned
    assert [finding.misconception for finding in findings] == [mistake]
    assert all(finding.holds != bool(finding.say) for finding in findings)


@pytest.mark.parametrize("value", [..., None, "0.5", True, [0.5], float("nan"), object()])
def test_what_is_no_number_ends_the_ladder_with_a_reason(value: object) -> None:
    findings = judged(name("x"), {"x": value}, near_half)
    assert len(findings) == 1
    assert findings[0].say
    assert points(findings) == 0


def test_a_name_that_is_missing_ends_the_ladder() -> None:
    findings = judged(name("x"), {}, near_half)
    assert [finding.holds for finding in findings] == [False]
    assert "`x`" in findings[0].say


def test_values_are_judged_side_by_side() -> None:
    def judge(seen: Seen) -> None:
        seen.near(1, "a", places=0, points=1)
        seen.near(2, "b", places=0, points=1)

    assert points(judged(names("a", "b"), {"a": 9, "b": 2}, judge)) == 1


def test_an_unknown_misconception_is_the_authors_mistake() -> None:
    with pytest.raises(LookupError, match="no-such"):
        judged(name("x"), {"x": 1}, lambda seen: seen.near(2, places=0, mistakes={"no-such": 1.0}))


def test_bounds_come_before_the_value() -> None:
    findings = judged(name("p"), {"p": 57}, lambda seen: seen.number(low=0, high=1, say="A share.") and None)
    assert findings[0].say == "A share."


TWICE = calls("twice", call(1, label="one"), call(0, group="edge"), call("x", group="errors", raises="TypeError"))


def judge_twice(seen: Seen) -> None:
    for group in ("edge", "errors"):
        seen.calls(lambda n: 2 * n, group=group, points=1)


def strict_twice(n: object) -> int:
    if not isinstance(n, int):
        raise TypeError("a number, please")
    return 2 * n


def test_errors_that_are_asked_for_are_right() -> None:
    assert points(judged(TWICE, {"twice": strict_twice}, judge_twice)) == 2
    assert points(judged(TWICE, {"twice": lambda n: 2 * n}, judge_twice)) == 1  # "xx", and no error


def test_a_mistaken_function_is_recognised_only_when_it_explains_every_result() -> None:
    declared = calls("f", call(1), call(2), call(3))

    def judge(seen: Seen) -> None:
        seen.calls(lambda n: 2 * n, points=1, mistakes={"forgot": lambda n: n, "late": lambda n: 2 * n - 2})

    for function, mistake in (
        (lambda n: n, "forgot"),
        (lambda n: 2 * (n - 1), "late"),
        (lambda n: n if n < 3 else 0, None),
    ):
        findings = judged(declared, {"f": function}, judge)
        assert [finding.misconception for finding in findings] == [mistake]


def test_closed_calls_never_show_what_came_back() -> None:
    declared = calls("f", call("the-input", label="a case you have not seen"))
    for function in (lambda s: s + " leaked", lambda s: 1 / 0, lambda s: None):
        (finding,) = judged(declared, {"f": function}, lambda seen: seen.calls(str.upper, points=1), closed=True)
        told = f"{finding.tried} {finding.saw} {finding.say}"
        assert "leaked" not in told
        assert "the-input" not in told
        assert "ZeroDivision" not in told
        (shown,) = judged(declared, {"f": function}, lambda seen: seen.calls(str.upper, points=1))
        assert "the-input" in shown.saw


def test_a_function_that_is_still_the_stub_is_unanswered() -> None:
    def stub(n: int) -> int:
        raise NotImplementedError

    (finding,) = judged(calls("f", call(3), call(5)), {"f": stub}, lambda seen: seen.calls(lambda n: 2 * n, points=1))
    assert "in place of the line" in finding.say


def test_a_right_answer_can_be_told_why() -> None:
    (finding,) = judged(name("x"), {"x": 0.5}, lambda seen: seen.near(0.5, points=1, why="Half is in."))
    assert finding.holds and finding.say == "Half is in."


def test_one_mistake_can_be_made_in_several_ways() -> None:
    ways = {"forgot": [lambda n: n, lambda n: n / 0, lambda n: float("nan")]}
    for function in (lambda n: n, lambda n: n / 0, lambda n: float("nan")):
        declared = calls("f", call(3), call(5))
        judge: Judge = lambda seen: seen.calls(lambda n: 2 * n, mistakes=ways)  # noqa: E731 - a function of one line
        assert [one.misconception for one in judged(declared, {"f": function}, judge)] == ["forgot"]


def test_what_is_no_function_is_said_and_any_callable_will_do() -> None:
    import functools

    declared = calls("f", call(3))
    judge: Judge = lambda seen: seen.calls(lambda n: n + 1, points=1)  # noqa: E731 - a judge is a function of one line
    assert points(judged(declared, {"f": functools.partial(lambda a, b: a + b, 1)}, judge)) == 1
    assert "not a function" in judged(declared, {"f": 4}, judge)[0].say
    assert points(judged(declared, {"f": lambda n: ...}, judge)) == 0


def test_classified_items_share_the_points() -> None:
    key = {"I1": [reading("f", "service")], "I2": [reading("c", "knew"), reading("h", "asked")]}

    def judge(seen: Seen) -> None:
        seen.classified(key, points=1, mistakes={"swapped": {"I1": ["g"]}})

    assert points(judged(name("x"), {"x": {"I1": ("f", "service"), "I2": ("h", "asked")}}, judge)) == 1
    findings = judged(name("x"), {"x": {"I1": ("g", "service"), "I2": ("c", "asked")}}, judge)
    assert points(findings) == Fraction(1, 4)
    assert [finding.misconception for finding in findings] == ["swapped", None]
    half = judged(name("x"), {"x": {"I1": ("f", "service"), "I2": ...}}, judge)
    assert points(half) == Fraction(1, 2) and "still to fill in" in half[1].say
    assert "Still to fill in: I1, I2" in judged(name("x"), {"x": {"I1": ...}}, judge)[0].say


def test_a_classification_tells_why_a_reading_holds_and_leaves_other_items_alone() -> None:
    def judge(seen: Seen) -> None:
        key = {"I1": [reading("f")]}
        why = {"I1": "A service was cut."}
        seen.classified(key, points=1, others=["I2"], why=why, mistakes={"swapped": {"I1": ["g"]}})

    (held,) = judged(name("x"), {"x": {"I1": "f", "I2": "anything"}}, judge)
    assert held.holds and held.say == "A service was cut." and held.points == 1
    (mixed,) = judged(name("x"), {"x": {"I1": ["d", "g"], "I2": "anything"}}, judge)
    assert mixed.misconception == "swapped"


@pytest.mark.parametrize(
    ("wrong", "found"), [({"g", "h"}, "swapped"), (["g", "h"], None), ({"d"}, None), (["g"], "swapped")]
)
def test_of_a_set_one_label_shows_a_mistake_and_of_a_list_all(wrong: Collection[str], found: str | None) -> None:
    def judge(seen: Seen) -> None:
        seen.classified({"I1": [reading("f")]}, points=1, mistakes={"swapped": {"I1": wrong}})

    (finding,) = judged(name("x"), {"x": {"I1": "g"}}, judge)
    assert finding.misconception == found


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"I1": ("f", "service")}, ""),
        ({"I1": (["f", "z"], "service")}, "'z' is not one of those asked for, which are f, g."),
        ({"I1": ("g", "taste")}, "'taste' is not one of those asked for, which are service."),
        ({"I1": ("F", "service")}, "Did you mean 'f'?"),
        ({"I1": ("f", "Servce")}, "Did you mean 'service'?"),
        ({"I1": (["f"], ["service"])}, ""),
        ({"I1": ("service", "f")}, "have changed places"),
        ({"I1": ([], "service")}, "names nothing"),
        ({"I1": ("f", ["service", "service too"])}, "where one reason is asked"),
        ({"I1": "f"}, "is not a pair"),
        ({"I1": ...}, "Still to fill in: I1"),
    ],
)
def test_codes_are_those_of_the_codebook(value: object, said: str) -> None:
    (finding,) = judged(name("x"), {"x": value}, lambda seen: seen.codes(["I1"], ["f", "g"], ["service"]))
    assert said in finding.say and finding.holds == (not said)


def test_an_item_that_cannot_be_read_costs_only_its_own_points() -> None:
    def judge(seen: Seen) -> None:
        seen.codes(["I1", "I2"], ["f", "g"], ["why"])
        seen.classified({"I1": [reading("f", "why")], "I2": [reading("g", "why")]}, points=1)

    findings = judged(name("x"), {"x": {"I1": "f", "I2": ("g", "why")}}, judge)
    assert points(findings) == Fraction(1, 2)
    assert [finding.holds for finding in findings] == [False, False, True]


def test_only_a_task_without_its_first_name_is_unanswered() -> None:
    def judge(seen: Seen) -> None:
        seen.value("note")
        seen.texts.self_scores("score", ["a"])

    check = task("a-task", observe=names("note", "score"))(judge)
    for namespace, unanswered in (({"note": "done", "score": ...}, False), ({"note": ..., "score": {"a": 1}}, True)):
        observed = probe.observe(namespace, check.observe(Given(), random.Random(0)).plan())
        seen = run_check(check, observed, KNOWN, given=Given(), rng=random.Random(0))
        assert seen.ladder.unanswered is unanswered
        assert not findings_of(seen)[-1].holds


@pytest.mark.parametrize(
    ("result", "said"),
    [(0.331, "rounded"), ("0.3312", "this is text"), (33.1199, "percentage"), (0.7, ""), ([0.3], "this is a list")],
)
def test_a_result_off_in_form_only_is_told_so(result: object, said: str) -> None:
    (finding,) = judged(
        calls("f", call(1)), {"f": lambda n: result}, lambda seen: seen.calls(lambda n: 0.331199, places=4, points=1)
    )
    assert said in finding.say and not finding.holds


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"first-repot": 1}, "Did you mean 'first-report'?"),
        ({"first-report": 1, "Two_Rooms": 2}, "Did you mean 'two-rooms'?"),
        ({"first-report": 1}, "Still to fill in: two-rooms."),
        ([1, 2], 'such as {"first-report": ...}; this is a list'),
    ],
)
def test_a_dict_with_other_keys_is_told_which_were_meant(value: object, said: str) -> None:
    keys = ["first-report", "two-rooms"]
    (finding,) = judged(name("x"), {"x": value}, lambda seen: seen.mapping(keys) and None)
    assert said in finding.say and "none" not in finding.say


def test_an_argument_is_judged_joint_by_joint() -> None:
    supports, undermines = frozenset(["K"]), frozenset(["K"])
    evidence = {"F1": Bearing(supports), "F2": Bearing(), "F3": Bearing(undermines=undermines)}
    bank = Bank({"K": "a claim"}, evidence, {"W1": frozenset(["F1"])}, {"A1": frozenset(["F3"])})
    whole = {"claim": "K", "grounds": ["F1"], "warrant": "W1", "qualifier": ("likely", 0.7), "rebuttal": ("F3", "A1")}

    def judge(seen: Seen) -> None:
        found = seen.texts.argument(bank)
        seen.texts.structure(found, bank, points={"grounds": 1, "warrant": 1}, mistakes={"idle": "forgot"})

    assert points(judged(name("x"), {"x": whole}, judge)) == 2
    idle = judged(name("x"), {"x": whole | {"grounds": ["F1", "F2"]}}, judge)
    assert [finding.misconception for finding in idle] == ["forgot", None]  # told once, not for the warrant as well
    assert "has no claim yet" in judged(name("x"), {"x": dict.fromkeys(whole, ...)}, judge)[0].say


def test_an_argument_with_one_ground_twice_is_asked_for_another_where_two_are_asked() -> None:
    bank = Bank({"K": "a claim"}, {"F1": Bearing(), "F2": Bearing()}, {"W1": frozenset()}, {"A1": frozenset()})
    whole = {"claim": "K", "warrant": "W1", "qualifier": ("likely", 0.7), "rebuttal": ("F2", "A1")}

    def judge(seen: Seen) -> None:
        seen.holds(len(seen.texts.argument(bank, grounds=2).grounds) == 2, tried="", saw="", say="", points=1)

    assert points(judged(name("x"), {"x": whole | {"grounds": ["F1", "F2"]}}, judge)) == 1
    (finding,) = judged(name("x"), {"x": whole | {"grounds": ["F1", "F1"]}}, judge)
    assert "Two grounds or more" in finding.say and finding.saw == "F1, F1"


def test_a_note_says_in_a_word_how_likely_its_claim_is() -> None:
    def judge(seen: Seen) -> None:
        mistakes = {"words": "late", "silent": "forgot"}
        bank = ["F1"]
        seen.texts.written(["a"], words=(1, 9), bank=bank, citations=1, probability=0.7, points=1, mistakes=mistakes)

    assert points(judged(name("x"), {"x": {"a": "It is likely [F1]."}}, judge)) == 1
    (finding,) = judged(name("x"), {"x": {"a": "It will be so [F1]."}}, judge)
    assert (finding.misconception, finding.points) == ("forgot", 0) and "no word" in finding.saw
    (finding,) = judged(name("x"), {"x": {"a": "It is unlikely [F1]."}}, judge)
    assert (finding.misconception, finding.saw) == ("late", "'unlikely' beside a probability of 0.7")


def test_a_timeline_names_the_mistaken_date() -> None:
    right = {"start": "2004-01-01", "end": "2015-07-22"}

    def judge(seen: Seen) -> None:
        seen.timeline(right, days=200, order_points=1, date_points=1, mistakes={"late": {"end": "2017-06-23"}})

    assert points(judged(name("t"), {"t": {"start": 2004, "end": "2015-07"}}, judge)) == 2
    findings = judged(name("t"), {"t": {"start": 2004, "end": 2017}}, judge)
    assert points(findings) == Fraction(3, 2)
    assert [finding.misconception for finding in findings] == [None, "late"]


def test_a_table_pays_by_column_and_names_the_mistake_of_a_column() -> None:
    right = {"a": {"rice": 0.4, "ai": 0.5}, "b": {"rice": 0.8, "ai": 0.7}}
    rows = [{"key": "a", "rice": 0.4, "ai": 0.1}, {"key": "b", "rice": 0.8, "ai": 0.2}]

    def judge(seen: Seen) -> None:
        wrong = {"forgot": {"ai": {"a": 0.1, "b": 0.2}}}
        seen.table(right, key="key", places=2, points={"rice": 1, "ai": 1}, mistakes=wrong)

    findings = judged(name("m"), {"m": rows}, judge)
    assert points(findings) == 1
    assert [finding.misconception for finding in findings] == [None, "forgot"]


def test_positions_count_mirrored() -> None:
    line = {"a": -0.5, "b": 0.0, "c": 0.5}

    def judge(seen: Seen) -> None:
        seen.positions(line, absolute=0.01, points=1, mistakes={"doubled": {k: 2 * v for k, v in line.items()}})

    assert points(judged(name("x"), {"x": {k: -v for k, v in line.items()}}, judge)) == 1
    assert judged(name("x"), {"x": {"a": 1.0, "b": 0.0, "c": -1.0}}, judge)[0].misconception == "doubled"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.just(...),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.sampled_from(["a", "b", "I1", "claim", "start", "end"]), inner, max_size=4)
    ),
    max_leaves=12,
)


def test_a_code_that_the_question_does_not_list_is_told_with_the_nearest_that_it_does() -> None:
    def choose(seen: Seen) -> None:
        seen.choice(["chance"], points=1, codes=["chance", "habit"], mistakes={"habit": "doubled"}, why="It is.")

    told = {answer: judged(name("x"), {"x": answer}, choose)[-1] for answer in ("chance", "habit", "chanse", "luck")}
    assert (told["chance"].say, told["habit"].misconception) == ("It is.", "doubled")
    assert "Did you mean 'chance'?" in told["chanse"].say and "which are chance, habit" in told["luck"].say


@drawn(anything)
def test_no_value_makes_a_judge_raise(value: object) -> None:
    judges: list[Judge] = [
        near_half,
        lambda seen: seen.interval(0, 1, places=2),
        lambda seen: seen.choice(["a"], points=1),
        lambda seen: seen.classified({"a": [reading("f")], "b": [reading("g", "r")]}, points=1),
        lambda seen: seen.ranked(["a", "b"], points=1),
        lambda seen: seen.timeline({"a": "2004", "b": "2015"}, days=9, order_points=1, date_points=1),
        lambda seen: seen.table({"a": {"b": 1}}, key="a", places=1, points={"b": 1}),
        lambda seen: seen.positions({"a": 0.0, "b": 1.0}, absolute=0.1, points=1),
        lambda seen: seen.forecast(["a", "b"]) and None,
        lambda seen: seen.coded({"a": {"b": 1}}) and None,
        lambda seen: seen.function(),
        lambda seen: seen.texts.written(["a"], words=(1, 9), bank=["E1"], citations=1, probability=0.5) and None,
        lambda seen: seen.texts.self_scores("x", ["a", "b"]),
    ]
    for judge in judges:
        findings = judged(name("x"), {"x": value}, judge)
        assert findings or value is not None


def test_a_forged_observation_earns_nothing() -> None:
    declared = calls("f", call(1), call(2))
    check = task("a-task", observe=declared)(lambda seen: seen.calls(lambda n: n, points=1))
    for observed in (
        None,
        [],
        "done",
        {"names": [], "calls": {}},
        {"calls": [1]},
        {"names": {"f": 1}, "calls": [1, 2, 3]},
    ):
        seen = run_check(check, observed, KNOWN, given=Given(), rng=random.Random(0))
        assert points(findings_of(seen)) == 0


@pytest.mark.parametrize(
    ("value", "mistake", "saw"),
    [
        ({"a": 30, "b": 70.0}, "doubled", "the sum is 100"),
        ({"a": 0.3, "b": 0.6}, "absent", "the sum is 0.9"),
        ({"a": 1, "b": 0.0}, "late", "0 for all other outcomes together"),
        ({"a": 30, "b": 60}, None, "{'a': 30, 'b': 60}"),
        ({"a": 0.3, "b": "?"}, None, "{'a': 0.3, 'b': '?'}"),
    ],
)
def test_a_forecast_names_the_slip_that_its_unit_knows(value: object, mistake: str | None, saw: str) -> None:
    known = {"percent": "doubled", "sum": "absent", "sure": "late"}

    def judge(seen: Seen) -> None:
        seen.forecast(["a", "b"], mistakes=known)

    *_, last = judged(name("x"), {"x": value}, judge)
    assert not last.holds and (last.misconception, last.saw) == (mistake, saw)
    assert all(finding.holds for finding in judged(name("x"), {"x": {"a": 0.3, "b": 0.7}}, judge))
