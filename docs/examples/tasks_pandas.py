"""The same with pandas, from NDJSON: pip install pandas; python3 tasks_pandas.py output"""
import sys

import pandas as pd

tables = (sys.argv[1] if len(sys.argv) > 1 else "output") + "/tables"
deadlines, responsibilities, targets = (
    pd.read_json(f"{tables}/{name}.ndjson", lines=True, convert_dates=False)
    for name in ("deadlines", "responsibilities", "targets")
)
clause = ["issueId", "documentId", "partIndex", "path"]

print("# Due by the end of 2022")
units = responsibilities.groupby(clause).unit.agg("、".join).rename("units")
due = deadlines[deadlines.due < "2023-01-01"].join(units, on=clause).sort_values("due", kind="stable")
print(due[["due", "units", "text", "clauseId", "printedPage"]].head(5).to_string(index=False))

print("# Who leads most")
leads = responsibilities[responsibilities.role == "lead"]
print(leads.canonical.fillna(leads.unit).value_counts().head(3).to_string())

print("# Targets in 元")
money = targets[targets.baseUnit == "元"].sort_values("quantity", ascending=False, kind="stable")
print(money[["indicator", "comparator", "quantity", "due"]].head(3).to_string(index=False))
