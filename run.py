#!/usr/bin/env python3
"""The commands of the playbook. Standard library only; everything else is set up from the locks."""

from __future__ import print_function

import sys

USAGE = """Usage: python3 run.py COMMAND

  serve [--port N]  the playbook with live reload, at an address that it prints; --verbose shows MkDocs' words
  test [--all]      everything that guards the project; --all takes every page
  build             the finished site into site/
  preview [--port N]  serves site/ as GitHub Pages would
  check [--write]   data, macros in pages, addresses, in seconds; --write renews what is generated
  new KIND ID       a new record and its page, copied from a commented sample
  rename OLD NEW    a record, item, guide or heading gets another address, everywhere at once
  vendor            the browser libraries that the site serves itself, copied from node_modules
  locks [--upgrade]  the lists of Python packages with their hashes, made anew from pyproject.toml
  outside-links     asks every outside address of data/ and docs/ whether it still answers
  bench [FIGURE]    build: its cost beside plain MkDocs; search: how well it answers, beside others;
                    weight: what pages make a browser fetch; peers: a first visit on
                    a slow phone, beside other makers of sites; no limits
"""


def main(arguments):
    """Checks Python's version, then runs one command; gives its exit status."""
    if sys.version_info < (3, 11, 2):
        found = ".".join(str(n) for n in sys.version_info[:3])
        print("The playbook needs Python 3.11.2 or later; this is %s.\nInstall a newer one from your" % found)
        print("system's packages or from python.org, and start it as: python3.12 run.py ...")
        return 2
    import pathlib

    root = pathlib.Path(__file__).resolve().parent
    sys.path.insert(0, str(root / "scripts"))
    import launch

    return launch.run(root, arguments, USAGE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
