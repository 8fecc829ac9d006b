#!/usr/bin/env python3
"""Reads YAML files back with other people's parsers, and compares values and types.

Usage: read_back.py DIRECTORY

Beside each NAME.yaml lies NAME.json with what must come out: texts, numbers, true, false, null and lists as
themselves, and a mapping as {"map": [[key, value], ...]}, since order counts and a key may be any text.
"""

import json
import pathlib
import sys

import ruamel.yaml
import yaml


def readers():
    """The parsers by name: YAML 1.1 in Python and in C, where the latter is there, and YAML 1.2."""
    yield "PyYAML", lambda text: yaml.load(text, Loader=yaml.SafeLoader)
    if yaml.__with_libyaml__:
        yield "libyaml", lambda text: yaml.load(text, Loader=yaml.CSafeLoader)
    yield "ruamel.yaml", lambda text: ruamel.yaml.YAML(typ="safe", pure=True).load(text)


def difference(actual, expected, path="$"):
    """Where two values differ first, in words; nothing if they are the same in value and in type."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return f"{path}: {actual!r} is not a mapping"
        pairs = expected["map"]
        if len(actual) != len(pairs):
            return f"{path}: {len(actual)} keys instead of {len(pairs)}"
        for (key, value), (wanted_key, wanted) in zip(actual.items(), pairs):
            found = difference(key, wanted_key, f"{path} key") or difference(value, wanted, f"{path}.{wanted_key!r}")
            if found:
                return found
        return None
    if isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            return f"{path}: {actual!r} is not a list of {len(expected)}"
        for index, wanted in enumerate(expected):
            found = difference(actual[index], wanted, f"{path}[{index}]")
            if found:
                return found
        return None
    if type(actual) is not type(expected) or actual != expected:
        return f"{path}: {actual!r} instead of {expected!r}"
    return None


def count_texts(expected):
    """The number of texts in what must come out, keys among them."""
    if isinstance(expected, str):
        return 1
    if isinstance(expected, list):
        return sum(count_texts(item) for item in expected)
    if isinstance(expected, dict):
        return sum(1 + count_texts(value) for _, value in expected["map"])
    return 0


def main(directory):
    sys.setrecursionlimit(100_000)
    paths = sorted(pathlib.Path(directory).glob("*.yaml"))
    names, texts, failures = [name for name, _ in readers()], 0, 0
    for path in paths:
        document = path.read_bytes()
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        texts += count_texts(expected)
        for name, load in readers():
            try:
                found = difference(load(document), expected)
            except (yaml.YAMLError, ruamel.yaml.error.YAMLError, ValueError, OverflowError) as error:
                found = str(error)
            if found:
                failures += 1
                print(f"{path.name}: {name}: {found[:1000]}")
    print(f"{texts} texts in {len(paths)} files read back by {', '.join(names)}: {failures} failures")
    return 1 if failures or not texts else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
