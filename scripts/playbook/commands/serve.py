"""run.py serve: MkDocs' live server. No finish step runs."""

from __future__ import annotations

import os
import pathlib
import socket
import subprocess
import sys

from playbook import templates
from playbook.commands import mkdocs
from playbook.library.library import load
from playbook.rules.all import problems


def run(root: pathlib.Path, port: int) -> int:
    """Serves until stopped; faults are printed and shown on every page, and the server lives on."""
    if not _free(port):
        print(f"Port {port} is taken. Choose another one: python3 run.py serve --port {port + 1}", file=sys.stderr)
        return 2
    if stopping := templates.faults(root):
        print(*stopping, "\nThe server can't start with these. Mend them first.", sep="\n", file=sys.stderr)
        return 1
    found = problems(load(root))
    if found:
        print(f"{len(found)} problems; every page shows them until they are mended.")
    address = f"127.0.0.1:{port}"
    more = {"PLAYBOOK_SERVE": "1", "SITE_URL": f"http://{address}/"}
    print(f"The playbook is at http://{address}/ (stop it with Ctrl+C).", flush=True)
    command = mkdocs.command("serve", "--dev-addr", address)
    environment = mkdocs.environment(root) | more
    if os.name == "posix":  # one process, so that every signal reaches the server
        os.chdir(root)
        os.execve(command[0], command, environment)
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
