#!/usr/bin/env python3
"""Imports real workflows, compiles the declarations, generates, and compares the meaning of every file.

import.py CORPUS [PART]: CORPUS holds a folder 'workflows' of repositories; with PART, only every PART-th of them is
compiled. Needs a debug build of the whole package: the declarations are compiled against its modules.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent.parent
MODULES = [
    "WorkflowYAML", "WorkflowExpressions", "Workflows", "WorkflowAnalysis", "WorkflowDifferences", "WorkflowChecks",
    "WorkflowImport", "ScriptLibrary", "DockerPipelines", "SlipwayCommands", "Slipway",
]
# Files that GitHub refuses, too: an action with two '@', and a value of an activity that does not exist.
REFUSED = {
    "crazy-max+diun/.github/workflows/build.yml",
    "louislam+uptime-kuma/.github/workflows/mark-as-draft-on-requesting-changes.yml",
}
# Expressions that are wider than a line, which 'swift format' breaks in a way of its own.
MOST_FORMAT_FINDINGS = 8


def run(*arguments, **options):
    return subprocess.run(arguments, capture_output=True, text=True, **options)


def library(build, folder):
    """All modules as one library, so that linking a project takes no time."""
    objects = []
    for module in MODULES:
        for source in (HERE / "Sources" / module).rglob("*.swift"):
            objects.append(str(build / f"{module}.build" / f"{source.name}.o"))
    path = folder / "libSlipwayForImport.so"
    result = run("swiftc", "-emit-library", "-o", str(path), *objects)
    if result.returncode != 0:
        sys.exit(f"error: cannot link the modules\n{result.stderr[-2000:]}")
    return path


class Repository:
    def __init__(self, source, folder, build, linked):
        self.source, self.build, self.linked = source, build, linked
        self.copy = folder / source.name
        self.problems, self.refused, self.sources, self.files = [], [], [], 0

    def declare(self):
        shutil.copytree(self.source, self.copy)
        (self.copy / ".git").mkdir(exist_ok=True)
        result = run(
            str(self.build / "slipway"), "import", "--package", "imported", "--package-path", str(HERE), cwd=self.copy)
        self.refused = sorted({
            f"{self.source.name}/{line.split(':')[0]}" for line in result.stderr.splitlines() if ": error: " in line})
        if result.returncode not in (0, 1):
            self.problems.append(f"import ended with {result.returncode}: {result.stderr[-500:]}")
        self.sources = [str(path) for path in (self.copy / "imported").rglob("Sources/**/*.swift")]
        self.files = sum("/Workflows/" in path or "/Actions/" in path for path in self.sources)

    def compile(self):
        if self.files == 0:
            return
        program = self.copy / "program"
        result = run(
            "swiftc", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-module-name", "imported",
            "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault",
            "-enable-upcoming-feature", "MemberImportVisibility", "-I", str(self.build / "Modules"), *self.sources,
            "-L", str(self.linked.parent), "-lSlipwayForImport", "-Xlinker", "-rpath", "-Xlinker",
            str(self.linked.parent), "-o", str(program))
        if result.returncode != 0:
            errors = [line for line in result.stderr.splitlines() if "error:" in line]
            self.problems.append("does not compile: " + "\n  ".join(errors[:5]))
            return
        fresh = self.copy.parent / f"{self.source.name}.generated"
        fresh.mkdir()
        result = run(str(program), "generate", "--no-sync", "--quiet", "--root", str(fresh), cwd=self.copy)
        if result.returncode != 0:
            self.problems.append("generate fails: " + (result.stdout + result.stderr)[-800:])
            return
        result = run(str(self.build / "slipway"), "diff", str(self.source), str(fresh), "--fail-on", "behaviour")
        for name in self.refused:
            shown = name.split("/", 1)[1]
            result.stdout = result.stdout.replace(f"removed {shown}\n", f"refused {shown}\n")
        changed = [part for part in result.stdout.split("\nchanged ") if "formatting only" not in part]
        lines = [line for line in "\n".join(changed).splitlines() if line.startswith(("  ", "removed "))]
        known = [line for line in lines if "the old version cannot be read" in line]
        if lines and not self.refused and lines != known:
            self.problems.append("is not the same: " + "\n  ".join(lines[:10]))


def main():
    corpus = pathlib.Path(sys.argv[1]).resolve() / "workflows"
    part = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    build = pathlib.Path(run("swift", "build", "--show-bin-path", cwd=HERE).stdout.strip())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        linked = library(build, folder)
        repositories = [Repository(path, folder, build, linked) for path in sorted(corpus.iterdir()) if path.is_dir()]
        for repository in repositories:
            repository.declare()
        refused = {name for repository in repositories for name in repository.refused}
        sources = [path for repository in repositories for path in repository.sources]
        shutil.copy(HERE / ".swift-format", folder / ".swift-format")
        lint = run("swift", "format", "lint", "--strict", *sources).stderr.splitlines()
        compiled = repositories[::part]
        with ThreadPoolExecutor(max_workers=max(1, (os.cpu_count() or 2))) as pool:
            list(pool.map(Repository.compile, compiled))
        problems = [f"{repository.source.name} {text}" for repository in compiled for text in repository.problems]
        if refused != REFUSED:
            problems.append(f"refused are {sorted(refused)}")
        if len(lint) > MOST_FORMAT_FINDINGS:
            problems.append(f"swift format finds {len(lint)}: " + "\n  ".join(lint[:10]))
        for problem in problems:
            print(f"error: {problem}", file=sys.stderr)
        print(
            f"{sum(repository.files for repository in repositories)} files declared, {len(refused)} refused, "
            f"{sum(repository.files for repository in compiled)} compiled and generated, {len(lint)} format findings")
        sys.exit(1 if problems else 0)


main()
