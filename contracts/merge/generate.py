#!/usr/bin/env python3
"""Writes the cases beside it: `python3 contracts/merge/generate.py`; `--check` only says whether they are as it would write them.

The expected order comes from another formulation than the rule's steps. Which of two items comes first depends only on
what stands ahead of each in its own lane, so every item has a number, in fractions of a point, and the order is that of
the numbers. With F points of features ahead of a feature of f, D points of debt ahead of a debt item of d, the share w and
the balance B, they are w(2F + f) + 2B and (1 - w)(2D + d); of equal ones the feature's is first.
"""

import json
import random
import re
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
DEFAULT = {"debtShare": 0.2, "carry": 0, "liveBalance": 0, "median": 3}
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


# --- How cases are written down -------------------------------------------------------------------------------------


def rank(i):
    return "a" + DIGITS[i] if i < 62 else "b" + DIGITS[i // 62 - 1] + DIGITS[i % 62]


def lane(prefix, points, **others):
    """A lane of usual items: its points in their order, `-` where there is no estimate, `!` behind expedited ones."""
    items = []
    for i, each in enumerate(points.split()):
        item = {"key": f"{prefix}{i + 1}", "rank": rank(i)}
        if each.endswith("!"):
            item["expedite"] = True
        if each.rstrip("!") != "-":
            item["work"] = {"points": number(Fraction(each.rstrip("!")))}
        items.append({**item, **others})
    return items


def features(points=""):
    return lane("PAY-", points)


def debt(points=""):
    return lane("PAY-D", points)


def budget(**others):
    return {**DEFAULT, **others}


def case(name, features=(), debt=(), budget=budget()):
    given = {"name": name, "budget": budget, "features": list(features), "debt": list(debt)}
    return {**given, "order": expected(given)}


def worked(points="5 8 3 5 8 3 5", owed="3 5 2"):
    return {"features": features(points), "debt": debt(owed)}


def done(items, *keys):
    for item in items:
        if item["key"] in keys:
            item["work"] |= {"progress": "DONE", "sprint": {"status": "ACTIVE", "points": item["work"]["points"]}}
    return items


# --- What is expected of them ---------------------------------------------------------------------------------------


def expected(case):
    budget = case["budget"]
    if budget is None or budget.get("deleted"):
        budget = DEFAULT
    share, median = exact(budget["debtShare"]), exact(budget["median"])
    balance = exact(budget["carry"]) + exact(budget["liveBalance"])
    placed = numbered(case["features"], ("PROPOSED", "DEFINED", "COMMITTED"), median, share, 2 * balance, 0)
    placed += numbered(case["debt"], ("OPEN",), median, 1 - share, 0, 1)
    placed.sort(key=lambda row: row["place"])
    total, paid, order = 0, 0, []
    for i, row in enumerate(placed):
        order.append({
            "key": row["key"],
            "points": number(row["points"]),
            "estimated": row["estimated"],
            "reason": reason(row, placed[i + 1:]),
            "error": number(paid - share * total - balance),
        })
        total += row["points"]
        paid += row["points"] * row["place"][2]
    return order


def numbered(items, open_states, median, weight, start, which):
    """The items of a lane that are in the order, each with its place: expedited or not, its number, its lane, its turn."""
    rows = []
    for item in items:
        work = item.get("work") or {}
        work = {} if work.get("deleted") else work
        sprint = work.get("sprint") or {}
        if item.get("deleted") or "rank" not in item or item.get("status", open_states[0]) not in open_states:
            continue
        if work.get("progress") == "DONE":
            continue
        frozen = sprint.get("points") if sprint.get("status") == "ACTIVE" else None
        points = work.get("points") if frozen is None else frozen
        rows.append({
            "key": item["key"],
            "points": median if points is None else exact(points),
            "estimated": points is not None,
            "own": (not item.get("expedite", False), item["rank"].encode(), item.get("id", "")),
        })
    rows.sort(key=lambda row: row["own"])
    ahead = 0
    for turn, row in enumerate(rows):
        row["place"] = (row["own"][0], weight * (2 * ahead + row["points"]) + start, which, turn)
        ahead += row["points"]
    return rows


def reason(row, behind):
    usual, value, which, _ = row["place"]
    rival = next((other for other in behind if other["place"][2] != which), None)
    if not usual:
        return "EXPEDITED"
    if rival is None:
        return "OTHER_LANE_EMPTY"
    return "TIE" if rival["place"][1] == value else "CLOSER_TO_SHARE"


def exact(value):
    return Fraction(str(value))


def number(fraction):
    """As JSON shows it: whole, or with the decimals that it needs, of which there are at most five."""
    units = fraction * 100_000
    assert units.denominator == 1, fraction
    text = f"{'-' if units < 0 else ''}{abs(int(units)) // 100_000}.{abs(int(units)) % 100_000:05}".rstrip("0").rstrip(".")
    return Written(text)


class Written(str):
    """A number with the digits that it is to have in the file."""


# --- The cases ------------------------------------------------------------------------------------------------------


def membership():
    pays = features("5 5 5 5 5")
    owes = debt("3 3 3")
    return [
        case("nothing to do"),
        case("features only", features("5 8 3")),
        case("debt only", (), debt("3 5")),
        case("features only, though debt is owed", features("5 8"), (), budget(carry=40)),
        case("the worked example", **worked()),
        case(
            "ranks sort byte by byte: digits, then capitals, then small letters; a prefix comes first",
            [{"key": f"PAY-{i + 1}", "rank": r, "work": {"points": 1}}
             for i, r in enumerate(["b00", "a1", "a0V", "Zz", "aZ", "az", "a0", "a0a"])]),
        case(
            "equal ranks, which last as long as an event is on its way: the smaller id first",
            [{"key": "PAY-1", "id": "f199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11", "rank": "a0", "work": {"points": 1}},
             {"key": "PAY-2", "id": "0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a12", "rank": "a0", "work": {"points": 2}},
             {"key": "PAY-3", "id": "0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11", "rank": "a0", "work": {"points": 3}}]),
        case(
            "features that are shipped or dropped are out",
            [item | {"status": status} for item, status in
             zip(pays, ["SHIPPED", "COMMITTED", "DROPPED", "PROPOSED", "DEFINED"])]),
        case(
            "debt that is done or dropped is out",
            features("8"), [item | {"status": status} for item, status in zip(owes, ["DONE", "OPEN", "DROPPED"])]),
        case(
            "what is finished is out, whatever its status; what is in progress stays",
            [pays[0] | {"work": {"points": 5, "progress": "DONE"}},
             pays[1] | {"work": {"points": 5, "progress": "IN_PROGRESS"}},
             pays[2] | {"status": "COMMITTED", "work": {"points": 5, "progress": "DONE"}}],
            [owes[0] | {"work": {"points": 3, "progress": "DONE"}},
             owes[1] | {"work": {"points": 3, "progress": "TODO"}}]),
        case(
            "deleted items are out",
            [{"key": "PAY-1", "deleted": True, "work": {"points": 5}}, pays[1]],
            [{"key": "PAY-D1", "deleted": True}, owes[1]]),
        case(
            "an estimate whose item was not told of yet is out",
            [{"key": "PAY-1", "work": {"points": 5}}, pays[1]], [{"key": "PAY-D1", "work": {"points": 3}}]),
        case(
            "a deleted work item says nothing: not finished, not estimated",
            [pays[0] | {"work": {"deleted": True}}, pays[1]]),
    ]


def share():
    return [
        case("share 0: debt comes last", features("1 2"), debt("1 2"), budget(debtShare=0)),
        case("share 1: debt comes first", features("1 2"), debt("1 2"), budget(debtShare=1)),
        case("share 0, and debt is owed: it is paid all the same", features("1 2"), debt("3 3 3"), budget(debtShare=0, carry=4)),
        case("share 1, and debt was overspent: features up to that", features("3 3 3"), debt("1 2"), budget(debtShare=1, carry=-4)),
        case("share a half: one of each in turn, at a tie each time", features("1 1 1 1"), debt("1 1 1 1"), budget(debtShare=0.5)),
        case("share a third, as near as four decimals come", features("2 2 2"), debt("1 1 1"), budget(debtShare=0.3333)),
        case("the smallest share", features("1000 1000 1000 1000 1000 1"), debt("0.1 0.1"), budget(debtShare=0.0001)),
        case("the largest share below 1", features("0.1 0.1"), debt("1000 1000 1000 1000 1000 1"), budget(debtShare=0.9999)),
        case("debt runs out", features("5 5 5 5 5"), debt("2"), budget(debtShare=0.4)),
        case("features run out", features("2"), debt("5 5 5"), budget(debtShare=0.1)),
    ]


def balance():
    first = worked()
    return [
        case("four points of debt are owed", **worked(), budget=budget(carry=4)),
        case("four points of debt were overspent", **worked(), budget=budget(carry=-4)),
        case("carry and live balance add up", **worked(), budget=budget(carry=5.5, liveBalance=-1.5)),
        case("carry and live balance cancel out", **worked(), budget=budget(carry=-2.6, liveBalance=2.6)),
        case("more is owed than there is debt", features("5 8"), debt("3 5 2"), budget(carry=100)),
        case("more was overspent than features can balance", features("5 8"), debt("3 5 2"), budget(carry=-100)),
        case("the smallest balance owed decides a tie for debt", features("4"), debt("1"), budget(carry=0.00001)),
        case("the smallest balance overspent leaves it to the feature", features("4"), debt("1"), budget(liveBalance=-0.00001)),
        case("a balance with five decimals", features("3 5 2"), debt("2 2"), budget(debtShare=0.1234, carry=1.23456, liveBalance=-0.00321)),
        case("far more is owed than will ever be done", features("1000 0.1"), debt("1000 0.1"), budget(carry=100_000_000)),
        case("far more was overspent than will ever be done", features("1000 0.1"), debt("1000 0.1"), budget(carry=-100_000_000)),
        case(
            "the worked example when its first three are done in the active sprint: the rest stays as it was",
            done(first["features"], "PAY-1", "PAY-2"), done(first["debt"], "PAY-D1"), budget(liveBalance=0.2)),
    ]


def ties():
    return [
        case("both leave the share equally far off: the feature", features("4"), debt("1")),
        case("a tenth more of the feature: debt", features("4.1"), debt("1")),
        case("a tenth more of the debt: the feature, and no tie", features("4"), debt("1.1")),
        case("a tie further down", features("4 4 8 4"), debt("1 2 3")),
        case("a tie because of what is owed", features("2"), debt("5.5"), budget(carry=2)),
        case("a tie at share 0", features("1"), debt("8"), budget(debtShare=0, carry=4)),
        case("a tie at share 1", features("8"), debt("1"), budget(debtShare=1, carry=-4)),
    ]


def points():
    pays = features("5 5 5 5")
    return [
        case("before any event of the budget: a fifth for debt, nothing owed, three points without an estimate",
             features("- 8 -"), debt("- 5"), None),
        case("a budget that was deleted: the same", features("- 8 -"), debt("- 5"), {"deleted": True}),
        case("without an estimate: the recorded median", features("- 8 -"), debt("- 5"), budget(median=5)),
        case("nothing is estimated", features("- - - - -"), debt("- -"), budget(median=2.5)),
        case(
            "in an active sprint: the points as they were frozen",
            [pays[0] | {"work": {"points": 8, "progress": "IN_PROGRESS", "sprint": {"status": "ACTIVE", "points": 1.5}}},
             pays[1] | {"work": {"points": None, "progress": "TODO", "sprint": {"status": "ACTIVE", "points": 2}}}],
            debt("1 1")),
        case(
            "in a planned sprint: the estimate",
            [pays[0] | {"work": {"points": 8, "sprint": {"status": "PLANNED", "points": None}}},
             pays[1] | {"work": {"points": None, "sprint": {"status": "PLANNED", "points": None}}}],
            debt("1 1")),
        case(
            "in an active sprint that names no points: the estimate",
            [pays[0] | {"work": {"points": 8, "sprint": {"status": "ACTIVE", "points": None}}},
             pays[1] | {"work": {"points": None, "sprint": {"status": "ACTIVE", "points": None}}}],
            debt("1 1")),
        case("the smallest and the largest items", features("0.1 1000 0.1"), debt("1000 0.1")),
        case("an item too large for the share stands where the rule puts it", features("3 3 3"), debt("90 1")),
        case("tenths of points", features("0.3 0.7 1.1 2.9"), debt("0.4 0.2 0.9")),
    ]


def expedite():
    return [
        case("expedited debt first, paid from the same budget", features("5 8 13 5"), debt("8! 2")),
        case("expedited debt passes what ranks above it", features("5 5"), debt("3 2 1!")),
        case("several expedited items keep their ranks", features("5 5 8 13"), debt("3 2! 8 1!")),
        case("expedited, and no feature left", (), debt("3 2!")),
        case("expedited at share 0", features("5"), debt("1 2!"), budget(debtShare=0)),
        case("expedited though debt was overspent", features("5 5"), debt("2! 1"), budget(carry=-10)),
        case("expedited without an estimate: the median", features("5 5 5 5"), debt("-! 1"), budget(median=8)),
        case(
            "expedited and finished is out; a mark that was taken away counts no more",
            features("5"),
            [{"key": "PAY-D1", "rank": "a0", "expedite": True, "work": {"points": 3, "progress": "DONE"}},
             {"key": "PAY-D2", "rank": "a1", "expedite": False, "work": {"points": 3}}]),
        case("all debt expedited", features("5 8"), debt("3! 5! 2!")),
    ]


def long(seed, share, carry, live, median, length):
    """Drawn from `random()` only, which for a seed gives the same numbers in every version."""
    draw = random.Random(seed).random

    def pick(options):
        return options[int(draw() * len(options))]

    def item(prefix, i, usual, over):
        work = {"points": pick([None, "0.5", "1", "2", "3", "3", "5", "5", "8", "13", "2.7", "0.1"])}
        work["points"] = None if work["points"] is None else Written(work["points"])
        work["progress"] = pick(["TODO"] * 12 + ["IN_PROGRESS"] * 2 + ["DONE"])
        if draw() < 0.1:
            work["sprint"] = {"status": "ACTIVE", "points": Written(pick(["1", "2", "3", "5"]))}
        row = {"key": f"{prefix}{i + 1}", "rank": rank(i)}
        if draw() < 0.1:
            row["status"] = pick([over, usual])
        if prefix.endswith("D") and draw() < 0.04:
            row["expedite"] = True
        return row | {"work": work} if draw() < 0.95 else row

    def shuffled(items):
        return [items.pop(int(draw() * len(items))) for _ in range(len(items))]

    pays = shuffled([item("PAY-", i, "COMMITTED", "DROPPED") for i in range(length)])
    owes = shuffled([item("PAY-D", i, "OPEN", "DONE") for i in range(length * 2 // 5)])
    given = budget(debtShare=share, carry=carry, liveBalance=live, median=median)
    return case(f"random, seed {seed}: {len(pays)} features and {len(owes)} debt items, in no order", pays, owes, given)


def all_files():
    return {
        "membership": ("What is in the order, and how a lane is sorted", membership()),
        "share": ("The agreed share", share()),
        "balance": ("What is owed or overspent at the start", balance()),
        "ties": ("When both are equally close", ties()),
        "points": ("What an item counts, and defaults", points()),
        "expedite": ("Expedited debt", expedite()),
        "long": ("Long backlogs", [
            long(1, 0.2, 0, 0, 3, 80),
            long(2, 0.35, 12.34567, -3.2, 2.5, 50),
            long(3, 0.05, -7.5, 0.125, 5, 50),
            long(4, 0.8, 3.00001, 0, 0.1, 40),
        ]),
    }


# --- The files ------------------------------------------------------------------------------------------------------


def on_a_line(value):
    return json.dumps(value, ensure_ascii=False)


def plain(value):
    """With numbers marked, so that they can be written with their own digits."""
    if isinstance(value, Written):
        return f"#{value}#"
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def rows(name, items):
    lines = ",\n".join("        " + on_a_line(item) for item in items)
    return f'      "{name}": [\n{lines}\n      ]' if items else f'      "{name}": []'


def text(title, cases):
    written = []
    for each in plain(cases):
        head = f'      "name": {on_a_line(each["name"])},\n      "budget": {on_a_line(each["budget"])}'
        lists = [rows(name, each[name]) for name in ("features", "debt", "order")]
        written.append("    {\n" + ",\n".join([head, *lists]) + "\n    }")
    whole = f'{{\n  "title": {on_a_line(title)},\n  "cases": [\n' + ",\n".join(written) + "\n  ]\n}\n"
    return re.sub(r'"#(-?[0-9.]+)#"', r"\1", whole)


def main():
    stale = []
    for name, (title, cases) in all_files().items():
        file, wanted = HERE / f"{name}.json", text(title, cases)
        if not file.exists() or file.read_text(encoding="utf-8") != wanted:
            stale.append(file.name)
            if "--check" not in sys.argv:
                file.write_text(wanted, encoding="utf-8")
    if stale:
        print(("Not as generate.py writes them: " if "--check" in sys.argv else "Written: ") + ", ".join(stale))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
