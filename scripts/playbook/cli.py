"""The commands that need the package. run.py sets up and calls this."""

from __future__ import annotations

import argparse
import pathlib
import sys

from playbook.commands import build, check, mkdocs, new, preview, rename, serve
from playbook.library.kinds import KINDS

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
    one = commands.add_parser("new", help="a new record and its page")
    kinds = [kind.name for kind in KINDS if kind.home] + ["guide"]
    one.add_argument("kind", metavar="KIND", help=", ".join(kinds))
    one.add_argument("id", metavar="ID", help="small letters, digits and hyphens, like final-round")
    one = commands.add_parser("rename", help="a record, a part of one, a guide or a heading gets another address")
    one.add_argument("old", metavar="OLD", help="like checklists/final-round, or checklists/final-round#say-it-aloud")
    one.add_argument("new", metavar="NEW", help="the new address, of the same kind")
    return top


def _port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port. Write a number from 1 to 65535, like {PORT}.")
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives its exit status."""
    asked = parser().parse_args(arguments)
    try:
        if asked.command == "check":
            return check.run(ROOT, write=asked.write, strict=asked.strict)
        if asked.command == "build":
            return build.run(ROOT)
        if asked.command == "serve":
            return serve.run(ROOT, asked.port)
        if asked.command == "preview":
            return preview.run(ROOT, asked.port)
        if asked.command == "rename":
            return rename.run(ROOT, asked.old, asked.new)
        return new.run(ROOT, asked.kind, asked.id)
    except mkdocs.SiteUrlError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"{error.filename or 'A file'}: {error.strerror}. Free the disk or its rights, then try again.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
