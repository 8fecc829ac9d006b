#!/usr/bin/env python3
"""Kills 2,000 runs of 'generate' at random moments, then runs 300 side by side with a reader that polls.

After each kill every file holds one variant's text, whole; the next run removes what the killed one has left.
"""

import os
import random
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
KILLS, RUNS, AT_ONCE = 2000, 300, 50
PROJECTS, VARIANTS, FILES = ("red", "green", "blue"), ("a", "b"), ("one", "two", "three")


def start(root, project, variant, command):
    return subprocess.Popen(
        [PROGRAM, project, variant, command, "--root", root],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE if command == "check" else subprocess.DEVNULL)


def path(root, project, file):
    return f"{root}/.github/workflows/{project}-{file}.yml"


def look(root, project):
    """The variants of a project's files; fails for a text that is neither."""
    found = []
    for file in FILES:
        with open(path(root, project, file), "rb") as stream:
            lines = stream.read().decode().split("\n")
        variant = lines[-2].split(" ")[-1]
        body = [line for line in lines if line.startswith(f"# {project} ")]
        assert variant in VARIANTS and body == [f"# {project} {file} {variant}"] * 1000, f"{project}-{file}: {lines[:4]}"
        found.append(variant)
    return found


def temporaries(root):
    return [name for name in os.listdir(f"{root}/.github/workflows") if name.startswith(".slipway-")]


def kills(root):
    began = time.monotonic()
    start(root, "red", "a", "generate").wait()
    times = []
    for number in range(20):
        before = time.monotonic()
        start(root, "red", VARIANTS[number % 2], "generate").wait()
        times.append(time.monotonic() - before)
    longest, killed, left, mixed = max(times), 0, 0, 0
    for number in range(KILLS):
        process = start(root, "red", VARIANTS[number % 2], "generate")
        time.sleep(random.random() * longest)
        process.kill()
        killed += process.wait() != 0
        left += bool(temporaries(root))
        mixed += len(set(look(root, "red"))) > 1
        # The next one is a run of the other variant, which is killed too; every tenth is not.
        if number % 10 == 9:
            assert start(root, "red", "a", "generate").wait() == 0
            assert not temporaries(root) and set(look(root, "red")) == {"a"}
    print(f"{KILLS} kills: {killed} before the end, {left} with a temporary left, {mixed} between two renames, "
          f"0 files damaged, {time.monotonic() - began:.0f} s")


def side_by_side(root):
    began = time.monotonic()
    for project in PROJECTS:
        start(root, project, "a", "generate").wait()
    waiting = [(PROJECTS[number % 3], VARIANTS[number // 3 % 2]) for number in range(RUNS)]
    running, looks, checks, reader = [], 0, 0, None
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            running.append(start(root, *waiting.pop(), "generate"))
        for project in PROJECTS:
            look(root, project)
            looks += 1
        if reader is None:
            reader = start(root, PROJECTS[looks % 3], "a", "check")
        elif reader.poll() is not None:
            errors = reader.stderr.read().decode()
            found = sum(" error: " in line for line in errors.split("\n"))
            assert reader.returncode in (0, 1) and "orphan" not in errors and found in (0, 3), errors
            checks, reader = checks + 1, None
        for process in [process for process in running if process.poll() is not None]:
            assert process.returncode == 0, process.args
            running.remove(process)
    if reader is not None:
        reader.communicate()
    assert not temporaries(root) and all(len(set(look(root, project))) == 1 for project in PROJECTS)
    print(f"{RUNS} runs of 3 projects, {AT_ONCE} at once: all with status 0, {looks} looks and {checks} checks beside "
          f"them, 0 files damaged, 0 temporaries left, {time.monotonic() - began:.0f} s")


with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
    kills(one)
    side_by_side(two)
