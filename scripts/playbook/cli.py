"""The commands that need the package. run.py sets up and calls this."""

from __future__ import annotations

import argparse
import os
import pathlib
import sys

try:
    from playbook.commands import build, check, mkdocs, new, preview, serve, trouble
    from playbook.library.kinds import KINDS
except ImportError as broken:
    if (broken.name or "").startswith("playbook"):
        raise
    print(f"The packages in .venv are broken ({broken}).", file=sys.stderr)
    print("Delete the folder .venv and run the same command again; it is made anew.", file=sys.stderr)
    sys.exit(2)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PORT = 8000


def parser() -> argparse.ArgumentParser:
    """Gives the parser of all commands."""
    top = argparse.ArgumentParser(prog="run.py")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    one = commands.add_parser("check", help="data, macros in pages, addresses")
    one.add_argument("--write", action="store_true", help="renew schemas and data/addresses.txt")
    one.add_argument("--strict", action="store_true", help="a new address must stand in data/addresses.txt already")
    commands.add_parser("build", help="the finished site into site/")
    for name, text in (("serve", "the playbook with live reload"), ("preview", "serves site/ as GitHub Pages would")):
        one = commands.add_parser(name, help=text)
        one.add_argument("--port", type=_port, default=PORT, metavar="N")
        if name == "serve":
            one.add_argument("--verbose", action="store_true", help="shows MkDocs' own words too")
    one = commands.add_parser("new", help="a new record and its page")
    kinds = [kind.name for kind in KINDS if kind.home] + ["guide"]
    one.add_argument("kind", metavar="KIND", help=", ".join(kinds))
    one.add_argument("id", metavar="ID", help="small letters, digits and hyphens, like final-round")
    return top


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port. Write a number from 1 to 65535, like {PORT}.")
    return int(text)


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "check":
        return check.run(ROOT, write=asked.write, strict=asked.strict)
    if asked.command == "build":
        return build.run(ROOT)
    if asked.command == "serve":
        return serve.run(ROOT, asked.port, asked.verbose)
    if asked.command == "preview":
        return preview.run(ROOT, asked.port)
    return new.run(ROOT, asked.kind, asked.id)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives its exit status."""
    asked = parser().parse_args(arguments)
    try:
        status = _run(asked)
        sys.stdout.flush()
        return status
    except mkdocs.SiteUrlError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # who read has read enough, like head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        print(trouble.of_files(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
