"""Runs `slipway yaml` over the YAML test suite, and over workflows whose values are known.

Usage: suite.py <slipway> <folder with yaml-test-suite, workflows and values.jsonl.gz>
"""

import gzip
import json
import subprocess
import sys
from pathlib import Path

slipway, corpus = sys.argv[1], Path(sys.argv[2])


def run(path: Path, form: str) -> tuple[int, str]:
    done = subprocess.run([slipway, "yaml", str(path), "--format", form], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode()


def documents(text: str) -> list:
    """The JSON documents that stand one after another in a text."""
    decoder, values, text = json.JSONDecoder(), [], text.strip()
    while text:
        value, end = decoder.raw_decode(text)
        values.append(value)
        text = text[end:].strip()
    return values


def is_same(found, expected) -> bool:
    if isinstance(expected, dict) and "$number" in expected:
        return found == expected["$number"]
    if isinstance(expected, dict) and isinstance(found, dict):
        return list(found) == list(expected) and all(is_same(found[key], expected[key]) for key in expected)
    if isinstance(expected, list) and isinstance(found, list):
        return len(found) == len(expected) and all(map(is_same, found, expected))
    return isinstance(found, bool) == isinstance(expected, bool) and found == expected


def problem_of_case(case: Path) -> str | None:
    status, events = run(case / "in.yaml", "events")
    if (case / "error").exists():
        return None if status == 1 else f"status {status} for what is no YAML"
    if status != 0:
        return f"status {status}"
    if events != (case / "test.event").read_bytes().decode():
        return "other events"
    if (case / "in.json").exists():
        if documents(run(case / "in.yaml", "json")[1]) != documents((case / "in.json").read_text()):
            return "another value"
    return None


def problem_of_file(entry: dict) -> str | None:
    status, text = run(corpus / "workflows" / entry["file"], "json")
    # GitHub's own reader stops at a fault from which this one goes on.
    if entry.get("errors"):
        return None if status == 1 else f"status {status} for what is no YAML"
    if status != 0:
        return f"status {status}"
    return None if is_same(documents(text), [entry["value"]]) else "another value"


failures = 0
cases = sorted(path.parent for path in (corpus / "yaml-test-suite").glob("*/in.yaml"))
for case in cases:
    if problem := problem_of_case(case):
        failures += 1
        print(f"{case.name} ({(case / 'name').read_text().strip()}): {problem}")
print(f"{len(cases) - failures} of {len(cases)} cases of the YAML test suite")

wrong = 0
with gzip.open(corpus / "values.jsonl.gz", "rt") as lines:
    entries = [json.loads(line) for line in lines]
for entry in entries:
    if problem := problem_of_file(entry):
        wrong += 1
        print(f"{entry['file']}: {problem}")
print(f"{len(entries) - wrong} of {len(entries)} workflows")
sys.exit(1 if failures + wrong > 0 or not cases else 0)
