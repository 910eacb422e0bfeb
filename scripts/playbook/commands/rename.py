"""run.py rename OLD NEW: a record, a part of one, a guide or a heading gets another address, everywhere at once."""

from __future__ import annotations

import pathlib
import sys
import tempfile

from playbook.commands import together
from playbook.library.library import Library, load
from playbook.reading.text_file import read_text
from playbook.renaming.plan import Renaming, plan
from playbook.renaming.refusal import RefusedError
from playbook.renaming.request import understand
from playbook.rules.all import problems

_READ = ("data/*.yml", "data/*/*.yml", "data/addresses.txt", "docs/**/*.md", "mkdocs.yml")


def run(root: pathlib.Path, old: str, new: str) -> int:
    """Renames; or says what is in the way, changes nothing, and gives 2."""
    library = load(root)
    found = problems(library)
    if found:
        return _no("\n".join([*map(str, found), "", "Correct this first; then everything that names it can be found."]))
    try:
        asked = understand(library, old, new)
        planned = plan(library, asked, _texts(root))
        _try(planned, library, list(asked.addresses.values()))
        changes = planned.changes().items()
        together.write(root, {name: None if text is None else text.encode("utf-8") for name, text in changes})
    except RefusedError as error:
        return _no(str(error))
    except OSError as error:
        return _no(
            f"{error.filename}: {error.strerror}. Nothing was changed. Free the disk or its rights, then try again."
        )
    print("\n".join(planned.told()))
    if asked.home:
        print("It stands at the end of its new list: move it to where it belongs.")
    led = "Whoever comes by the old address is led to the new one. " if planned.lines else ""
    print(f"{led}Commit all of it together.")
    return 0


def _texts(root: pathlib.Path) -> dict[str, str]:
    """Gives every text that may name a record or page, with the line ends that it has. Raises RefusedError."""
    files = [file for pattern in _READ for file in sorted(root.glob(pattern)) if file.is_file()]
    names = {file.relative_to(root): file for file in files}
    hidden = {name for name in names if any(part.startswith(".") for part in name.parts)}
    texts = {name.as_posix(): file for name, file in names.items() if name not in hidden}
    if faults := [str(fault) for name, file in texts.items() for fault in read_text(file, name)[1]]:
        raise RefusedError("\n".join(faults))
    return {name: file.read_bytes().decode("utf-8") for name, file in texts.items()}


def _try(planned: Renaming, library: Library, wanted: list[str]) -> None:
    """Makes the change in a copy and checks it there; notes the new addresses in the plan."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for name, text in {**dict.fromkeys(library.assets, ""), **planned.after()}.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(text.encode("utf-8"))
        after = load(copy)
        found = problems(after)
    if found or not set(wanted) <= set(after.targets):
        raise RefusedError("\n".join(["It would leave this, so nothing was changed:", *map(str, found)]))
    planned.publish(after)


def _no(text: str) -> int:
    print(text, file=sys.stderr)
    return 2
