"""Reads a data package that is one file with frictionless, and its citation with a parser of YAML."""
import json
import sys
import zipfile

import yaml
from frictionless import Package, system

file = sys.argv[1]

with system.use_context(trusted=True):
    report = Package(file).validate()
    read = {task.name: task.stats["rows"] for task in report.tasks}
    errors = [error.message for error in report.errors] + [
        f"{task.name} {row}" for task in report.tasks for row in (error.message for error in task.errors[:3])
    ]

with zipfile.ZipFile(file) as package:
    broken = package.testzip()
    citation = yaml.safe_load(package.read("CITATION.cff"))

print(json.dumps({"valid": report.valid, "errors": errors[:20], "rows": read, "broken": broken, "citation": citation}, default=str))
