"""Three questions to a build, with nothing but the standard library: python3 tasks.py output"""
import json
import sys
from collections import Counter
from pathlib import Path

tables = Path(sys.argv[1] if len(sys.argv) > 1 else "output") / "tables"


def rows(table):
    with open(tables / f"{table}.ndjson", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def clause(row):
    return row["issueId"], row["documentId"], row["partIndex"], row["path"]


responsibilities = rows("responsibilities")
charged = {}
for row in responsibilities:
    charged.setdefault(clause(row), []).append(row["unit"])

print("# Due by the end of 2022")
due = [row for row in rows("deadlines") if row["due"] and row["due"] < "2023-01-01"]
for row in sorted(due, key=lambda row: row["due"])[:5]:
    print(row["due"], "、".join(charged.get(clause(row), ["–"])), row["text"], row["clauseId"], f"p. {row['printedPage']}")

print("# Who leads most")
leads = Counter(row["canonical"] or row["unit"] for row in responsibilities if row["role"] == "lead")
for unit, count in leads.most_common(3):
    print(unit, count)

print("# Targets in 元")
money = [row for row in rows("targets") if row["baseUnit"] == "元"]
for row in sorted(money, key=lambda row: -row["quantity"])[:3]:
    print(row["indicator"], row["comparator"], row["quantity"], row["due"])
