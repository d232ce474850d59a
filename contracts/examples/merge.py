#!/usr/bin/env python3
"""The merged order of one product's backlog, by the rule in contracts/merge.md, held against the cases in contracts/merge.

    python3 contracts/examples/merge.py             all cases
    python3 contracts/examples/merge.py FILE ...    those of some files

Needs nothing but Python 3.9 or newer.
"""

import json
import sys
from decimal import Decimal
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "merge"
DEFAULT_BUDGET = {"debtShare": Decimal("0.2"), "carry": 0, "liveBalance": 0, "median": 3}
# None, since the cases leave the status out where it does not matter.
OPEN_FEATURE = {None, "PROPOSED", "DEFINED", "COMMITTED"}
OPEN_DEBT = {None, "OPEN"}
WHOLE = 10_000  # basis points


def merged_order(budget, features, debt):
    """Yields a place at a time, so whoever wants the first page only stops there."""
    if budget is None or budget.get("deleted"):
        budget = DEFAULT_BUDGET
    share = units(budget["debtShare"], WHOLE)
    balance = units(budget["carry"], 100_000) + units(budget["liveBalance"], 100_000)
    median = units(budget["median"], 10)
    features, debt = lane(features, OPEN_FEATURE, median), lane(debt, OPEN_DEBT, median)

    error = -balance  # tenths of a point times basis points
    while features or debt:
        debt_next, reason = choose(error, share, features[0] if features else None, debt[0] if debt else None)
        placed = (debt if debt_next else features).pop(0)
        yield {
            "key": placed["key"],
            "points": Decimal(placed["tenths"]) / 10,
            "estimated": placed["estimated"],
            "reason": reason,
            "error": Decimal(error) / 100_000,
        }
        error += (WHOLE - share) * placed["tenths"] if debt_next else -share * placed["tenths"]


def choose(error, share, feature, debt):
    """Whether debt comes next, and why."""
    if debt and debt["expedite"]:
        return True, "EXPEDITED"
    if not feature or not debt:
        return feature is None, "OTHER_LANE_EMPTY"
    with_feature = abs(error - share * feature["tenths"])
    with_debt = abs(error + (WHOLE - share) * debt["tenths"])
    return with_debt < with_feature, "TIE" if with_debt == with_feature else "CLOSER_TO_SHARE"


def lane(items, open_states, median):
    """What is in the order of one owner's items, the next one first."""
    rows = []
    for item in items:
        work = item.get("work") or {}
        if work.get("deleted"):
            work = {}
        told = "rank" in item and not item.get("deleted")
        if told and item.get("status") in open_states and work.get("progress") != "DONE":
            points = counted(work)
            rows.append({
                "key": item["key"],
                "tenths": median if points is None else units(points, 10),
                "estimated": points is not None,
                "expedite": item.get("expedite", False),
                "rank": item["rank"],
                "id": item.get("id", ""),
            })
    # Ranks are ASCII, so characters compare as bytes do.
    return sorted(rows, key=lambda row: (not row["expedite"], row["rank"], row["id"]))


def counted(work):
    """Points frozen by an active sprint, else the estimate, else none."""
    sprint = work.get("sprint") or {}
    if sprint.get("status") == "ACTIVE" and sprint.get("points") is not None:
        return sprint["points"]
    return work.get("points")


def units(number, per_one):
    whole = number * per_one
    if whole != int(whole):
        raise ValueError(f"{number} has too many decimals")
    return int(whole)


def check(file):
    """How many cases a file has, and what is wrong with which."""
    cases = json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)["cases"]
    wrong = []
    for case in cases:
        order = list(merged_order(case["budget"], case["features"], case["debt"]))
        if order != case["order"]:
            place = next((i for i, (a, b) in enumerate(zip(order, case["order"])) if a != b), min(len(order), len(case["order"])))
            wrong.append(f"{file.name}: {case['name']}: at position {place + 1} it is {order[place:place + 1]}"
                         f" and should be {case['order'][place:place + 1]}")
    return len(cases), wrong


def main(names):
    files = [Path(name) for name in names] or sorted(CASES.glob("*.json"))
    results = [check(file) for file in files]
    wrong = [each for _, some in results for each in some]
    count = sum(count for count, _ in results)
    print("\n".join(wrong + [f"{count - len(wrong)} of {count} cases as they should be"]))
    return 0 if count and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
