"""Everything that guards the project, in the order in which a fault is cheapest to find."""

from __future__ import annotations

import os
import pathlib
import subprocess
import time

from chores import venv

Guard = tuple[str, list[str]]


def _guards(root: pathlib.Path, node: str, every_page: bool) -> list[Guard]:
    """Gives name and command line of each guard."""
    module = [str(venv.python(root)), "-m"]
    schema = [*module, "check_jsonschema", "--builtin-schema"]
    pages = ["--every-page"] if every_page else []
    words = ["data", "docs", "scripts", "tests", "overrides", *_found(root, "*.md", ".github/**/*.*")]
    biome, tsc = "node_modules/@biomejs/biome/bin/biome", "node_modules/typescript/bin/tsc"
    scripts = _found(root, "tests/js/*.test.js")
    forms = [name for name in _found(root, ".github/ISSUE_TEMPLATE/*") if not name.endswith("/config.yml")]
    return [
        ("formatting", [*module, "ruff", "format", "--check", "."]),
        ("lint", [*module, "ruff", "check", "."]),
        ("spelling", [*module, "codespell_lib", *words, "package.json"]),
        ("types", [*module, "mypy"]),
        ("JavaScript: formatting and lint", [node, biome, "check", "--error-on-warnings"]),
        ("JavaScript: types", [node, tsc, "--project", "tsconfig.json"]),
        ("JavaScript: unit tests", [node, "--test", "--test-reporter=spec", *scripts]),
        ("data, pages, addresses", [*module, "playbook.cli", "check", "--strict"]),
        ("workflows", [*schema, "vendor.github-workflows", *_found(root, ".github/workflows/*")]),
        ("issue forms", [*schema, "vendor.github-issue-forms", *forms]),
        ("dependabot", [*schema, "vendor.dependabot", ".github/dependabot.yml"]),
        ("workflow security", [str(venv.program(root, "zizmor")), "--offline", "--quiet", ".github/workflows"]),
        ("unit tests", [*module, "pytest", "-q", "-n", "auto", "tests/unit"]),
        ("build and links", [*module, "playbook.cli", "build"]),
        ("site and browser tests", [*module, "pytest", "-q", "-n", "auto", "tests/site", "tests/browser", *pages]),
    ]


def _found(root: pathlib.Path, *patterns: str) -> list[str]:
    """Gives the files that match, from the project's folder on."""
    return sorted(file.relative_to(root).as_posix() for pattern in patterns for file in root.glob(pattern))


def run(root: pathlib.Path, environment: dict[str, str], node: str, every_page: bool) -> int:
    """Runs all guards, also after one fails; prints what ran; gives 0 when all held."""
    results, worked = [], _cpu()
    for name, command in _guards(root, node, every_page):
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        held = subprocess.run(command, cwd=root, env=environment, check=False).returncode == 0
        results.append((name, held, time.monotonic() - began))
    print("\n== what ran")
    for name, held, seconds in results:
        print(f"{'held  ' if held else 'FAILED'} {name} ({seconds:.1f} s)")
    failed = [name for name, held, _ in results if not held]
    total = sum(seconds for _, _, seconds in results)
    took = f"in {total:.0f} s, {(_cpu() - worked) / 60:.1f} minutes of CPU"
    if failed:
        print(f"\nNot green: {', '.join(failed)}. {len(failed)} of {len(results)} guards failed {took}.")
        return 1
    pages = "every page" if every_page else "one page of each kind"
    print(f"\nGreen: all {len(results)} guards held {took} ({pages}).")
    return 0


def _cpu() -> float:
    """Gives the seconds of CPU of everything that was started from here and has ended; 0 on Windows."""
    times = os.times()
    return times.children_user + times.children_system
