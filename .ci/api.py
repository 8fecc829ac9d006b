#!/usr/bin/env python3
"""Holds the public declarations of what 'import Slipway' gives to the lists in .ci/api, one file for each module.

It reads the modules of the last 'swift build'. With --update it writes the lists; without, it prints what differs and
ends with status 1. The lists are those of the compiler that .ci/run is written for.
"""

import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LISTS = ROOT / ".ci" / "api"
EXPORT = re.compile(r"^@_exported public import (\w+)$", re.M)
TYPES = {"swift.struct", "swift.enum", "swift.class", "swift.protocol", "swift.actor"}
# Every type has these unless it says otherwise, or another conformance brings them.
IMPLIED = {"Copyable", "Escapable", "SendableMetatype"}


def output(*command):
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def exported(module):
    """A module, and those that an import of it brings along."""
    found = [module]
    for name in found:
        for source in sorted((ROOT / "Sources" / name).rglob("*.swift")):
            found += [other for other in EXPORT.findall(source.read_text()) if other not in found]
    return sorted(found)


def graphs(module, modules, target):
    """The symbol graphs of a module: its own, and one for each other module whose types it extends."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["swift", "symbolgraph-extract", "-module-name", module, "-I", modules, "-target", target]
        command += ["-minimum-access-level", "public", "-skip-synthesized-members", "-omit-extension-block-symbols"]
        subprocess.run(command + ["-output-dir", folder], check=True)
        return [json.loads(path.read_text()) for path in sorted(pathlib.Path(folder).glob("*.symbols.json"))]


def condition(constraints):
    """What must hold for an extension, whose members may have conditions of their own besides."""
    signs = {"sameType": " ==", "conformance": " :", "superclass": " :"}
    parts = [f"{p['lhs']}{signs[p['kind']]} {p['rhs']}" for p in constraints if p["rhs"] not in IMPLIED]
    return f" where {', '.join(parts)}" if parts else ""


def demangled(identifiers):
    """The names of types of other modules, by their identifiers."""
    if not identifiers:
        return {}
    symbols = [identifier.replace("s:", "$s", 1) for identifier in identifiers]
    return dict(zip(identifiers, output("swift", "demangle", "-compact", "-simplified", *symbols).splitlines()))


def declarations(module, modules, target):
    """The declarations of a module, one a line: the type, and what it declares or conforms to."""
    symbols, conformances = [], []
    for graph in graphs(module, modules, target):
        symbols += graph["symbols"]
        conformances += [relation for relation in graph["relationships"] if relation["kind"] == "conformsTo"]
    names = {symbol["identifier"]["precise"]: ".".join(symbol["pathComponents"]) for symbol in symbols}
    names |= demangled(sorted({relation["source"] for relation in conformances} - names.keys()))
    lines = set()
    for symbol in symbols:
        path = symbol["pathComponents"]
        owner = ".".join(path if symbol["kind"]["identifier"] in TYPES else path[:-1])
        text = "".join(part["spelling"] for part in symbol["declarationFragments"])
        where = condition(symbol.get("swiftExtension", {}).get("constraints", []))
        lines.add(f"{owner or module}: {' '.join(text.split())}{where}")
    for relation in conformances:
        protocol = (names.get(relation["target"]) or relation["targetFallback"]).removeprefix("Swift.")
        if protocol not in IMPLIED:
            where = condition(relation.get("swiftConstraints", []))
            lines.add(f"{names[relation['source']]}: conforms to {protocol}{where}")
    return "".join(f"{line}\n" for line in sorted(lines))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--update", action="store_true", help="write the lists")
    options.add_argument("--modules", help="the folder of the modules; that of the last debug build by default")
    given = options.parse_args()
    modules = given.modules or output("swift", "build", "--show-bin-path").strip() + "/Modules"
    target = json.loads(output("swift", "-print-target-info"))["target"]["unversionedTriple"]
    lists = {f"{module}.txt": declarations(module, modules, target) for module in exported("Slipway")}
    committed = {path.name: path.read_text() for path in sorted(LISTS.glob("*.txt"))}
    if given.update:
        LISTS.mkdir(exist_ok=True)
        for name in committed.keys() - lists.keys():
            (LISTS / name).unlink()
        for name, text in lists.items():
            (LISTS / name).write_text(text)
    else:
        changed = False
        for name in sorted(lists.keys() | committed.keys()):
            old, new = (texts.get(name, "").splitlines(keepends=True) for texts in (committed, lists))
            path = f".ci/api/{name}"
            diff = list(difflib.unified_diff(old, new, f"{path} (committed)", f"{path} (built)", n=0))
            sys.stdout.writelines(diff)
            changed = changed or bool(diff)
        if changed:
            print("error: the public API has changed; if it should, run 'python3 .ci/api.py --update' after a build,")
            print("read the difference, and commit it with the change")
            sys.exit(1)
    print(f"{len(lists)} modules, {sum(text.count(chr(10)) for text in lists.values())} public declarations")


main()
