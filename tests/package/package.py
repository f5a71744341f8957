"""Reads the data package with frictionless, and the tables with csvw by the metadata beside them."""
import json
import sys

import csvw
from frictionless import Package, system

address = sys.argv[1]

with system.use_context(trusted=True):
    package = Package(address + "/datapackage.json")
    report = package.validate()
    read = {task.name: task.stats["rows"] for task in report.tasks}
    errors = [error.message for error in report.errors] + [
        f"{task.name} {row}" for task in report.tasks for row in (error.message for error in task.errors[:3])
    ]

described = {}
for name in sys.argv[2:]:
    found = csvw.CSVW(f"{address}/table/{name}.csv")
    table = found.tables[0] if found.tables else found.t
    rows = list(table)
    described[name] = {"valid": found.is_valid, "rows": len(rows), "first": {k: str(v) for k, v in rows[0].items()}}

print(json.dumps({"valid": report.valid, "errors": errors[:20], "rows": read, "csvw": described}))
