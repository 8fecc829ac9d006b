#!/usr/bin/env python3
"""Runs `slipway lint` over a folder of cases and compares its findings with what `expected.json` asks for.

Each case is a folder that stands for a repository. `say` lists findings that must be there: the file, the lines of which
one will do, the kind and the severity. `silent` lists findings that must not be there.
"""

import json
import re
import subprocess
import sys
from pathlib import Path


def rule_of(kind):
    """The rule that a kind names; None if any rule will do."""
    return kind if re.fullmatch(r"[a-z]+(-[a-z]+)*", kind) else None


def named_rule(kind):
    """The rule that must be silent; None for all rules."""
    words = re.findall(r"[a-z]+(?:-[a-z]+)+", kind)
    return words[-1] if words else None


def is_said(say, findings):
    places = [(say["file"], say.get("from", say["line"]), say.get("to", say["line"]))]
    places += [(other["file"], other["line"], other["line"]) for other in say.get("or", [])]
    severities = say["severity"].split(" or ")
    rule = rule_of(say["kind"])
    return any(
        Path(finding["file"]).name == file
        and first <= (finding["line"] or 0) <= last
        and finding["severity"] in severities
        and rule in (None, finding["rule"])
        for finding in findings
        for file, first, last in places
    )


def broken(silent, findings):
    rule = named_rule(silent["kind"])
    return [
        finding
        for finding in findings
        if Path(finding["file"]).name == silent["file"]
        and finding["line"] == silent["line"]
        and silent["severity"] in ("any", finding["severity"])
        and rule in (None, finding["rule"])
    ]


def main(slipway, folder):
    failures = 0
    cases = json.loads((folder / "expected.json").read_text())
    for case in cases:
        command = [slipway, "lint", "--root", str(folder / case["case"]), "--profile", "strict", "--format", "json"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode not in (0, 1):
            print(f"{case['case']}: status {result.returncode}: {result.stderr}")
            failures += 1
            continue
        findings = json.loads(result.stdout)["findings"]
        for say in case["say"]:
            if not is_said(say, findings):
                failures += 1
                print(f"{case['case']}: not said: {say['file']}:{say['line']} {say['severity']} {say['kind']}")
        for silent in case["silent"]:
            for finding in broken(silent, findings):
                failures += 1
                place = f"{finding['file']}:{finding['line']}"
                print(f"{case['case']}: said: {place} {finding['severity']} {finding['message']} [{finding['rule']}]")
    print(f"{len(cases)} cases, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
