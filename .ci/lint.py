#!/usr/bin/env python3
"""Runs other people's tools over every generated workflow and action, and every script in them.

Arguments are folders of repositories whose workflows and actions are looked at, too.

A finding that exceptions.yml does not name fails, and so does an exception that nothing needs any more.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = pathlib.Path(sys.executable).parent


def workflows():
    """The generated workflows: our own, the examples' and the golden files of tests."""
    patterns = [".github/workflows/*.yml", "Examples/*/.github/workflows/*.yml", "Tests/**/Golden/**/*.yml"]
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    for folder in sys.argv[1:]:
        found += sorted(pathlib.Path(folder).glob("*/.github/workflows/*.yml"))
    return [path for path in found if "jobs" in yaml.safe_load(path.read_text())]


def actions():
    """The generated actions of the same places."""
    patterns = [".github/actions/*/action.yml", "Examples/*/.github/actions/*/action.yml",
                "Tests/**/Golden/**/action.yml"]
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    for folder in sys.argv[1:]:
        found += sorted(pathlib.Path(folder).glob("*/.github/actions/*/action.yml"))
    return found


def steps(path):
    """The steps of a workflow or an action, each with its place."""
    document = yaml.safe_load(path.read_text())
    for index, step in enumerate(document.get("runs", {}).get("steps", [])):
        yield f"runs[{index}]", step
    for job_id, job in document.get("jobs", {}).items():
        for index, step in enumerate(job.get("steps", [])):
            yield f"{job_id}[{index}]", step


def run(*command, statuses=(0, 1)):
    """A tool's standard output; any other status means that the tool itself failed."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in statuses:
        sys.exit(f"error: {command[0]} failed with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def zizmor(paths):
    """Security and good habits, by its strictest persona."""
    out = run(TOOLS / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--format", "json", *paths,
              statuses=(0, 11, 12, 13, 14))
    for finding in json.loads(out or "[]"):
        for location in finding["locations"]:
            symbolic = location["symbolic"]
            if symbolic["kind"] == "Primary":
                path = symbolic["key"]["Local"]["verbatim_path"]
                line = location["concrete"]["location"]["start_point"]["row"] + 1
                yield "zizmor", finding["ident"], path, line, f"{finding['desc']}: {symbolic['annotation']}"


def schema(paths):
    """The community's JSON schemas of workflows and actions, as they are built into check-jsonschema."""
    for name, group in (("workflows", [path for path in paths if path.name != "action.yml"]),
                        ("actions", [path for path in paths if path.name == "action.yml"])):
        if not group:
            continue
        out = run(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.github-{name}", "-o", "json", *group)
        report = json.loads(out)
        for error in report.get("errors", []) + report.get("parse_errors", []):
            yield "check-jsonschema", error.get("path", "parse"), error["filename"], 0, error["message"]


def style(paths):
    """YAML style, with the project's configuration."""
    out = run(TOOLS / "yamllint", "--strict", "-f", "parsable", *paths, statuses=(0, 1, 2))
    for line in out.splitlines():
        path, row, _, text = line.split(":", 3)
        yield "yamllint", text.rsplit("(", 1)[-1].rstrip(")"), path, int(row), text.strip()


def scripts(paths):
    """shellcheck and shfmt over the text of every run key, as the step's shell will see it, and every script of an action."""
    with tempfile.TemporaryDirectory() as folder:
        origins = {}
        for path in paths:
            for place, step in steps(path):
                if "run" in step and step.get("shell", "bash") in ("bash", "sh"):
                    script = pathlib.Path(folder) / f"{len(origins)}.sh"
                    script.write_text(step["run"].rstrip("\n") + "\n")
                    origins[str(script)] = (path, f"{place}: ")
            if path.name == "action.yml":
                origins.update({str(script): (script, "") for script in sorted(path.parent.glob("*.sh"))})
        if not origins:
            return
        out = run("shellcheck", "--shell=bash", "--severity=style", "-f", "json1", *origins)
        for comment in json.loads(out)["comments"]:
            path, place = origins[comment["file"]]
            yield "shellcheck", f"SC{comment['code']}", path, comment["line"], f"{place}{comment['message']}"
        for name in run("shfmt", "-i", "2", "-ci", "-l", *origins).splitlines():
            path, place = origins[name]
            yield "shfmt", "format", path, 0, f"{place}the script is not formatted by 'shfmt -i 2 -ci'"


def main():
    paths = workflows() + actions()
    tops = [ROOT, *(pathlib.Path(folder) for folder in sys.argv[1:])]
    exceptions = yaml.safe_load((ROOT / ".ci/exceptions.yml").read_text()) or []
    unused = list(exceptions)
    failures = 0
    for tool in (zizmor, schema, style, scripts):
        for name, rule, path, line, message in tool(paths):
            path = pathlib.Path(path)
            path = next((str(path.relative_to(top)) for top in tops if path.is_relative_to(top)), str(path))
            match = [e for e in exceptions if (e["tool"], e["rule"], e["path"]) == (name, rule, path)]
            if match:
                unused = [e for e in unused if e not in match]
            else:
                failures += 1
                print(f"{path}:{line}: error: {message} [{name} {rule}]")
    for exception in unused:
        failures += 1
        print(f".ci/exceptions.yml: error: nothing needs the exception {exception['tool']} {exception['rule']} "
              f"at {exception['path']} any more")
    print(f"{len(paths)} workflows and actions, {failures} findings")
    sys.exit(1 if failures else 0)


main()
