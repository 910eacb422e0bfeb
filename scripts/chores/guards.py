"""Everything that guards the project, in the order in which a fault is cheapest to find."""

from __future__ import annotations

import pathlib
import subprocess
import time

from chores import venv

Guard = tuple[str, list[str]]


def _guards(every_page: bool) -> list[Guard]:
    pages = ["--every-page"] if every_page else []
    schema = ["-m", "check_jsonschema", "--builtin-schema"]
    return [
        ("formatting", ["-m", "ruff", "format", "--check", "."]),
        ("lint", ["-m", "ruff", "check", "."]),
        ("spelling", ["-m", "codespell_lib", "data", "docs", "scripts", "tests", "overrides", "README.md"]),
        ("types", ["-m", "mypy"]),
        ("data, pages, addresses", ["-m", "playbook.cli", "check", "--strict"]),
        ("workflow", [*schema, "vendor.github-workflows", ".github/workflows/site.yml"]),
        ("dependabot", [*schema, "vendor.dependabot", ".github/dependabot.yml"]),
        ("workflow security", ["-m", "zizmor", "--offline", "--quiet", ".github/workflows"]),
        ("unit tests", ["-m", "pytest", "-q", "tests/unit"]),
        ("build and links", ["-m", "playbook.cli", "build"]),
        ("site and browser tests", ["-m", "pytest", "-q", "tests/site", "tests/browser", *pages]),
    ]  # fmt: skip


def run(root: pathlib.Path, environment: dict[str, str], every_page: bool) -> int:
    """Runs all guards, also after one fails; prints what ran; gives 0 when all held."""
    results = []
    for name, arguments in _guards(every_page):
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        command = [str(venv.python(root)), *arguments]
        held = subprocess.run(command, cwd=root, env=environment, check=False).returncode == 0
        results.append((name, held, time.monotonic() - began))
    print("\n== what ran")
    for name, held, seconds in results:
        print(f"{'held  ' if held else 'FAILED'} {name} ({seconds:.1f} s)")
    failed = [name for name, held, _ in results if not held]
    total = sum(seconds for _, _, seconds in results)
    if failed:
        print(f"\nNot green: {', '.join(failed)}. {len(failed)} of {len(results)} guards failed in {total:.0f} s.")
        return 1
    pages = "every page" if every_page else "one page of each kind"
    print(f"\nGreen: all {len(results)} guards held in {total:.0f} s ({pages}).")
    return 0
