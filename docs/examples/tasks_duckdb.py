"""The same with DuckDB and pandas, from Parquet: pip install duckdb pandas; python3 tasks_duckdb.py output"""
import sys

import duckdb

tables = (sys.argv[1] if len(sys.argv) > 1 else "output") + "/tables"
db = duckdb.connect()
for table in ("deadlines", "responsibilities", "targets"):
    db.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{tables}/{table}.parquet')")

print("# Due by the end of 2022")
print(
    db.sql(
        """SELECT d.due, list(r.unit) AS units, d.text, d.clauseId, d.printedPage
           FROM deadlines d LEFT JOIN responsibilities r USING (issueId, documentId, partIndex, path)
           WHERE d.due < DATE '2023-01-01' GROUP BY ALL ORDER BY d.due LIMIT 5"""
    ).df()
)
print("# Who leads most")
leads = db.sql("SELECT coalesce(canonical, unit) AS unit FROM responsibilities WHERE role = 'lead'").df()
print(leads.unit.value_counts().head(3))
print("# Targets in 元")
targets = db.sql("SELECT indicator, comparator, quantity, due FROM targets WHERE baseUnit = '元'").df()
print(targets.sort_values("quantity", ascending=False).head(3))
