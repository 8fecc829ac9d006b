#!/usr/bin/env python3
"""Compares what Slipway makes of other people's workflows with what GitHub makes of them.

    corpus.py CORPUS PROGRAM

CORPUS is the folder `corpus` beside this checkout, PROGRAM the built `CorpusReading`. Each workflow is read, written again
from the model, and compared with what GitHub makes of the file, and with the values that stand in it: all must be equal. A
problem that Slipway finds must be one that GitHub's parser finds, too, or one of KNOWN.
"""
import gzip, json, os, subprocess, sys, tempfile

# What GitHub's parser takes, and Slipway refuses for a reason; see the corpus's README.
KNOWN = {"crazy-max+diun/.github/workflows/build.yml": 328}
# What GitHub's parser refuses, and the runner takes: whole expressions.
TAKEN = {"docker+github-builder/.github/workflows/bake.yml"}


def shaped(tree):
    """Leaves out what says nothing."""
    if isinstance(tree, list):
        return [shaped(item) for item in tree]
    if not isinstance(tree, dict) or "$expression" in tree:
        return tree
    tree = {key: shaped(value) for key, value in tree.items()}
    if "if" in tree and text(tree["if"]).strip() == "":
        del tree["if"]
    for name in ("env", "outputs", "services", "with"):
        if tree.get(name) == {}:
            del tree[name]
    return tree


def shape(tree):
    """Replaces short forms, so that two ways to say the same are equal."""
    on = tree.get("on")
    if isinstance(on, str):
        on = [on]
    if isinstance(on, list):
        on = {event: None for event in on}
    for event, config in (on or {}).items():
        if not isinstance(config, dict):
            continue
        for name, item in config.items():
            if isinstance(item, (str, int, float, bool)) and name not in ("inputs", "secrets", "outputs"):
                config[name] = [item]
        for part in ("inputs", "secrets", "outputs"):
            if part in config and not config[part]:
                del config[part]
            for name, item in (config.get(part) or {}).items():
                if part == "secrets":
                    item = config[part][name] = item or None
                if part == "inputs":
                    item = config[part][name] = dict(item or {})
                    item.setdefault("type", "string")
                    item.setdefault("required", False)
        if not config:
            on[event] = None
    tree["on"] = on
    if "concurrency" in tree:
        tree["concurrency"] = named(tree["concurrency"], "group")
    for job in (tree.get("jobs") or {}).values():
        if isinstance(job.get("needs"), str):
            job["needs"] = [job["needs"]]
        for key, name in (("concurrency", "group"), ("environment", "name"), ("container", "image"),
                          ("snapshot", "image-name")):
            if key in job:
                job[key] = named(job[key], name)
        services = job.get("services")
        if isinstance(services, dict) and "$expression" not in services:
            for name in services:
                services[name] = named(services[name], "image")
        runs_on = job.get("runs-on")
        if isinstance(runs_on, dict):
            if isinstance(runs_on.get("labels"), str):
                runs_on["labels"] = [runs_on["labels"]]
            # Labels without a group are labels.
            if set(runs_on) == {"labels"}:
                job["runs-on"] = runs_on["labels"]
        if job.get("needs") == []:
            del job["needs"]
    return tree


def named(value, key):
    """The short form of a mapping that has only its main key."""
    return value[key] if isinstance(value, dict) and set(value) == {key} else value


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def collapsed(tree):
    """Without line breaks and indentation: GitHub's editor service takes texts of several lines with them."""
    if isinstance(tree, dict):
        if "$expression" in tree:
            return {"$expression": [part for part in collapsed(tree["$expression"]) if part]}
        return {key: collapsed(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [collapsed(item) for item in tree]
    return " ".join(tree.split()) if isinstance(tree, str) else tree


def differences(ours, theirs, place=""):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(set(ours) | set(theirs)):
            below = f"{place}.{key}"
            if key not in ours:
                yield f"{below}: lost {json.dumps(theirs[key])[:200]}"
            elif key not in theirs:
                yield f"{below}: added {json.dumps(ours[key])[:200]}"
            else:
                yield from differences(ours[key], theirs[key], below)
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (left, right) in enumerate(zip(ours, theirs)):
            yield from differences(left, right, f"{place}[{index}]")
    elif ours != theirs or type(ours) is bool and type(theirs) is not bool:
        # GitHub makes text where text is asked for.
        if not isinstance(ours, (dict, list)) and not isinstance(theirs, (dict, list)) and text(ours) == text(theirs):
            return
        yield f"{place}: {json.dumps(ours)[:300]} is not {json.dumps(theirs)[:300]}"


def main(corpus, program):
    workflows = os.path.join(corpus, "workflows")
    with gzip.open(os.path.join(corpus, "trees.jsonl.gz"), "rt", encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    seen = {json.loads(line)["file"] for line in lines}
    for folder, _, names in sorted(os.walk(workflows)):
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), workflows)
            if name.endswith((".yml", ".yaml")) and path not in seen:
                lines.append(json.dumps({"file": path}))
    with open(os.path.join(corpus, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    with gzip.open(os.path.join(corpus, "values.jsonl.gz"), "rt", encoding="utf-8") as file:
        values = {value["file"]: value["value"] for value in map(json.loads, file)}
    lines = [json.dumps({**json.loads(line), "value": values.get(json.loads(line)["file"])}) for line in lines]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as trees:
        trees.write("\n".join(lines))
        trees.flush()
        output = subprocess.run([program, workflows, trees.name], stdout=subprocess.PIPE, check=True).stdout
    count = compared = wrong = 0
    for line in output.decode().splitlines():
        result = json.loads(line)
        path, count = result["file"], count + 1
        complaints = []
        refused = [found for found in expected.get(path, {}).get("parser", []) if "in the called" not in found[2]]
        for line_number, column, kind, message in result["problems"]:
            if not refused and KNOWN.get(path) != line_number:
                complaints.append(f"{line_number}:{column}: refused, and GitHub takes it: {message} [{kind}]")
        if refused and not result["problems"] and path not in TAKEN:
            complaints.append(f"taken, and GitHub refuses it: {refused[0]}")
        if "ours" not in result:
            complaints.append("not read at all")
        elif not result["rewritten"]:
            complaints.append("read, written and read again, it is another workflow")
        if "ours" in result and not refused:
            compared += 1
            ours = shape(shaped(result["ours"]))
            if "tree" in result:
                complaints += differences(collapsed(ours), collapsed(shape(shaped(result["tree"]))))
            complaints += differences(ours, shape(shaped(result["value"])))
        for complaint in complaints[:10]:
            print(f"{path}: {complaint}")
        wrong += bool(complaints)
    print(f"{count} workflows read, {compared} compared with GitHub's reading, {wrong} wrong")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
