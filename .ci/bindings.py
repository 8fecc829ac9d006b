#!/usr/bin/env python3
"""Writes the tables of bound actions that 'import' uses, and the workflow that tests them, from the bindings.

Run it after a binding was added or changed, then: UPDATE_GOLDEN=1 swift test --filter WorkflowImportTests
"""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINDINGS = ROOT / "Sources/Workflows/Actions/Bindings"
PARTS = ROOT / "Sources/WorkflowImport/Parts"
CASE = ROOT / "Tests/WorkflowImportTests/Cases/bound.yml"

FORMS = {
    "Value<String>?": "text", "Value<String>": "text", "Value<Bool>?": "boolean", "Value<Int>?": "integer",
    "[Value<String>]": "lines", "String": "script",
}
CALLS = {"commaSeparated: ": "commas", "choice: ": "word", "choices: ": "words"}
SAMPLES = {
    "text": "text", "boolean": "false", "integer": "2", "commas": "one,two", "word": "word", "words": "one,two",
    "script": "return 1", "lines": "|\n            one\n            two",
}


def member(name):
    first, *rest = re.split("[-_]", name)
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def named(name, declared):
    return name if member(name) == declared else f"{name}={declared}"


def bindings():
    """The name of each bound action, its type, and its inputs and outputs."""
    sources = [path.read_text() for path in sorted(BINDINGS.glob("*.swift"))]
    types = set(re.findall(r"(?:public struct|extension) (\w+)\s*: [^{]*BoundAction[^{]*\{", "\n".join(sources)))
    for name in types:
        text = "\n".join(source for source in sources if re.search(rf"(struct|extension) {name}\b", source))
        action = re.search(r'public static let action = "([^"]+)"', text).group(1)
        body = re.search(rf"public struct {name}\b.*?\n}}", text, re.S).group(0)
        parameters = re.sub(r"\s+", " ", re.search(r"    public init\((.*?)\n    \) \{", body, re.S).group(1)).strip()
        calls = {}
        for key, label, value in re.findall(r'inputs\.add\("([^"]+)", ((?:\w+: )?)([^\n]*)\)\n', text):
            calls[re.sub(r"[.?].*", "", re.sub(r"^Value\((\w+)\)$", r"\1", value))] = (key, label, value)
        inputs = []
        for parameter in re.split(r", (?=\w+: )", parameters):
            declared, kind, standard = re.match(r"(\w+): (.*?)(?: = (.*))?$", parameter).groups()
            if declared == "extra":
                continue
            key, label, value = calls[declared]
            form = CALLS.get(label) or FORMS.get(kind, "other")
            inputs.append((key, declared, "other" if "." in value else form, standard is None))
        block = re.search(r"public struct ActionOutputs: Outputs \{(.*?)\n    \}", text, re.S)
        outputs = re.findall(r'public let (\w+) = Output<(\w+)>\("([^"]+)"', block.group(1)) if block else []
        yield action, name, inputs, outputs


def table(path, extension, about, rows):
    text = f"extension {extension} {{\n{about}    static let table: StaticString = \"\"\"\n"
    for head, items in rows:
        line = f"        {head}"
        for item in items:
            if len(line) + 1 + len(item) > 118:
                text += f"{line}\n"
                line = f"            {item}"
            else:
                line += f" {item}"
        text += f"{line}\n"
    (PARTS / path).write_text(text + '        """\n}\n')


def main():
    found = sorted(bindings(), key=lambda binding: binding[0].lower())
    table(
        "BoundActionTable+Table.swift", "BoundActionTable",
        "    /// One action a line: its name, its type, and its inputs in the order of the initialiser; a line that begins"
        " with four\n    /// spaces belongs to the one before it.\n    ///\n    /// An input has a form, `!` if the"
        " initialiser requires it, and the member's name if it is not the input's.\n",
        [(f"{action} {name}", [f"{named(key, declared)}:{form}{'!' if required else ''}"
                               for key, declared, form, required in inputs]) for action, name, inputs, _ in found])
    forms = {"String": "text", "Bool": "boolean", "JSONText": "json"}
    table(
        "BoundOutputTable+Table.swift", "BoundOutputTable",
        "    /// One action a line: its name, and its outputs; a line that begins with four spaces belongs to the one before"
        " it.\n    ///\n    /// An output has a form, and the member's name if it is not the output's.\n",
        [(action, [f"{named(key, declared)}:{forms[kind]}" for declared, kind, key in outputs if kind in forms])
         for action, _, _, outputs in found if outputs])
    text = "name: Bound actions\non: workflow_dispatch\njobs:\n  actions:\n    runs-on: ubuntu-latest\n    steps:\n"
    for action, _, inputs, _ in found:
        given = [(key, SAMPLES[form]) for key, _, form, _ in inputs if form in SAMPLES]
        text += f"      - uses: {action}@v1\n" + ("        with:\n" if given else "")
        text += "".join(f"          {key}: {value}\n" for key, value in given)
    CASE.write_text(text)


main()
