"""What our own work costs, always beside something else in the same run: seconds alone say more of the machine."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable

from chores import browser, node, venv, weigh
from chores.errors import ChoreError

_RUNS = 5
_PLAIN = (
    "plain: `mkdocs build` over the same pages, their macros rendered beforehand; the same theme, styles and "
    "extensions, but no check, no macros, no finish steps. Seconds of the processor, all processes together; ours is "
    "warm: the pictures that pages show when shared were made before"
)

Run = Callable[[list[str]], float]  # runs a command line, gives its seconds of the processor
Figure = Callable[[pathlib.Path, pathlib.Path, Run], str]  # the project, an empty folder, a runner → what is told


def run(root: pathlib.Path, arguments: list[str], environment: dict[str, str]) -> int:
    """Prints each figure, or those named, measured now; gives 0. No figure is a limit.

    Raises ChoreError when a run fails.
    """
    for name in arguments:
        if name not in FIGURES:
            raise ChoreError(f"bench doesn't know '{name}'. Write: python3 run.py bench [{'|'.join(FIGURES)}]")
    for name in arguments or FIGURES:
        figure = FIGURES[name]
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            told = figure(root, pathlib.Path(folder), lambda command: _seconds(root, command, environment))
            print(f"{name}: {told}", flush=True)
    return 0


def medians(runner: Run, ours: list[str], other: list[str]) -> tuple[float, float]:
    """Gives the median seconds of two command lines that take turns, so that a busy minute hits both."""
    turns = [(runner(ours), runner(other)) for _ in range(_RUNS)]
    first, second = zip(*turns, strict=True)
    return statistics.median(first), statistics.median(second)


def build(root: pathlib.Path, folder: pathlib.Path, runner: Run) -> str:
    """Gives what our whole build costs as a multiple of plain MkDocs'."""
    print(f"Building in turn with plain MkDocs, {_RUNS} times each (a minute or three) ...", flush=True)
    pages = _render(root, folder, runner)
    plain = _mkdocs(root, folder / "plain.yml", plugins=["search"])
    whole = [str(venv.python(root)), "-m", "playbook.cli", "build"]
    runner(whole)
    ours, other = medians(runner, whole, plain)
    measured = f"ours {ours:.1f} s, plain {other:.1f} s, {pages} pages, {_RUNS} runs each"
    return f"{ours / other:.1f} times plain MkDocs ({measured})\n{_PLAIN}"


def search(root: pathlib.Path, folder: pathlib.Path, runner: Run) -> str:
    """Gives how well the search of today's words answers the golden set, beside other engines (tests/search/)."""
    runner([str(venv.python(root)), "-m", "playbook.cli", "build"])
    command = [node.ensure(root), "tests/search/bench.js", "site", "."]
    done = subprocess.run(command, cwd=root, text=True, encoding="utf-8", capture_output=True, check=False)
    if done.returncode:
        raise ChoreError(f"{done.stderr}\n`tests/search/bench.js` fails, so there is nothing to measure.")
    return f"share of the golden set's queries whose place is found\n{done.stdout.rstrip()}"


def weight(root: pathlib.Path, _: pathlib.Path, runner: Run) -> str:
    """Gives what a browser fetches for the home page, and for the heaviest page of each section."""
    runner([str(venv.python(root)), "-m", "playbook.cli", "build"])
    lines = [f"{'requests / kB with gzip':32}{''.join(f'{kind:>14}' for kind in (*weigh.FILE_KINDS, 'together'))}"]
    for address, parts in weigh.heaviest(root / "site"):
        requests, size = (sum(some) for some in zip(*parts.values(), strict=True))
        shown = [*parts.values(), weigh.Weight(requests, size)]
        cells = "".join(f"{f'{one.requests} / {one.bytes / 1000:.1f}':>14}" for one in shown)
        lines.append(f"{address:32}{cells}")
    return "\n".join(lines)


def peers(root: pathlib.Path, folder: pathlib.Path, runner: Run) -> str:
    """Gives what a first visit costs a slow phone, beside other makers of sites with the same text (tests/speed/)."""
    venv.ensure(root, "requirements-test.txt")
    found = browser.ensure(root)
    runner([str(venv.python(root)), "-m", "playbook.cli", "build"])
    print("Making the peers, then visiting every site in turn (five minutes or so) ...", flush=True)
    command = [str(venv.python(root)), "-m", "speed.peers", str(root), str(folder), *node.npm(root)]
    paths = os.pathsep.join(str(root / name) for name in ("scripts", "tests"))
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONUTF8": "1", "PLAYBOOK_BROWSER": found}
    done = subprocess.run(
        command, cwd=root, env=environment, text=True, encoding="utf-8", stdout=subprocess.PIPE, check=False
    )
    if done.returncode:
        raise ChoreError("`tests/speed/peers.py` fails, so there is nothing to measure.")
    return f"a first visit\n{done.stdout.rstrip()}"


FIGURES: dict[str, Figure] = {"build": build, "search": search, "weight": weight, "peers": peers}


def _render(root: pathlib.Path, folder: pathlib.Path, runner: Run) -> int:
    """Fills `folder`/docs with the pages as their macros leave them, and what they show; gives how many pages."""
    docs = folder / "docs"
    shutil.copytree(root / "docs", docs, ignore=shutil.ignore_patterns("contributing", "*.md"))
    macros = {"module_name": str(root / "scripts/macros"), "on_undefined": "strict", "on_error_fail": True}
    keep = [str(root / "scripts/chores/keep_pages.py")]
    settings = {"plugins": [{"macros": macros}], "docs_dir": str(root / "docs"), "hooks": keep}
    runner(_mkdocs(root, folder / "render.yml", **settings))
    return len(list(docs.rglob("*.md")))


def _mkdocs(root: pathlib.Path, file: pathlib.Path, **settings: object) -> list[str]:
    """Gives MkDocs' command line for our settings with others in their place, written to `file`."""
    own = {"INHERIT": str(root / "mkdocs.yml"), "theme": {"custom_dir": str(root / "overrides")}, "watch": []}
    file.write_text(json.dumps(own | settings), encoding="utf-8")  # JSON is YAML too
    return [str(venv.python(root)), "-m", "mkdocs", "build", "--config-file", str(file)]


def _seconds(root: pathlib.Path, command: list[str], environment: dict[str, str]) -> float:
    """Gives what a command and all that it starts cost; where the machine doesn't count it (Windows), by the clock."""
    began, before = time.monotonic(), _of_children()
    done = subprocess.run(
        command, cwd=root, env=environment, text=True, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    took = _of_children() - before or time.monotonic() - began
    if done.returncode:
        raise ChoreError(f"{done.stdout}\n`{' '.join(command[1:5])}` fails, so there is nothing to measure.")
    return took


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system
