"""run.py serve: the live server (scripts/live.py). No finish step runs."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

from playbook import jinja_faults
from playbook.commands import mkdocs, trouble
from playbook.library.library import load


def run(root: pathlib.Path, port: int, verbose: bool = False) -> int:
    """Serves until stopped; faults are printed and shown on every page, and the server lives on.

    Gives 2 when the port can't be had, 1 when the settings or a template let no server start.
    """
    if refused := trouble.of_port(port, "serve"):
        print(refused, file=sys.stderr)
        return 2
    if stopping := [*load(root).navigation.problems, *jinja_faults.faults(root)]:
        print(*stopping, "\nThe server can't start with these. Mend them first.", sep="\n", file=sys.stderr)
        return 1
    print("Building the pages ...", flush=True)
    command = [sys.executable, "-m", "live", str(port), *(["--verbose"] if verbose else [])]
    environment = mkdocs.environment(root, PLAYBOOK_SERVE="1", SITE_URL=f"http://127.0.0.1:{port}/")
    if os.name == "posix":  # one process, so that every signal reaches the server
        os.chdir(root)
        os.execve(command[0], command, environment)
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode
