"""Scripts are bundled: few files, each named by what it and all that it imports hold.

esbuild alone gives every set of parts that the same others need a file of its own, up to twenty on a page. So in the
copy that is bundled, each part that comes late imports all that main.js has brought by then and, if it needs any of it,
all that several late parts share: these are two files then. What is shared by parts only that other late parts bring is
a third one, which no page waits for.
"""

from __future__ import annotations

import json
import pathlib
from collections import Counter
from collections.abc import Iterable

from playbook.finish.esbuild import SCRIPTS, BundleError, bundled
from playbook.links.imports import Import, imported

ENTRIES = ("main.js", "page/moved.js")
_CORE, _SHARED, _DEEPER = "core.js", "shared.js", "deeper.js"
_SEVERAL = 3
_FLAGS = (
    "--bundle", "--splitting", "--format=esm", "--target=esnext", "--entry-names=[name]-[hash]",
    "--chunk-names=[name]-[hash]",
)  # fmt: skip

Graph = dict[pathlib.Path, list[tuple[pathlib.Path, Import]]]  # a script → what it imports, and how
Bundle = dict[str, list[str]]  # an entry, or what main.js imports late → the files to load for it, its own first


def bundle(scripts: pathlib.Path, packages: pathlib.Path, into: pathlib.Path) -> Bundle:
    """Writes the bundled scripts into a folder; gives what entries, and parts that main.js brings late, are made of.

    `scripts` are changed: they are a copy. Raises BundleError.
    """
    _gather(scripts)
    (scripts / "package.json").write_text('{"type": "module"}')  # else one around the project is asked
    graph = scripts / "graph.json"
    bundled(scripts, packages, [*ENTRIES, *_FLAGS, f"--outdir={into}", f"--metafile={graph}"])
    outputs = json.loads(graph.read_text(encoding="utf-8"))["outputs"]
    written = {made["entryPoint"]: name for name, made in outputs.items() if "entryPoint" in made}
    late = {one["path"] for one in outputs[written[ENTRIES[0]]]["imports"] if one["kind"] == "dynamic-import"}
    return {of: _files(outputs, name) for of, name in written.items() if of in ENTRIES or name in late}


def _files(outputs: dict[str, dict[str, list[dict[str, str]]]], name: str) -> list[str]:
    """Gives the names of a bundled file and of all that it imports at once."""
    found = [name]
    for one in found:
        asked = [more["path"] for more in outputs[one]["imports"] if more["kind"] == "import-statement"]
        found += [path for path in asked if path not in found]
    return [pathlib.PurePosixPath(path).name for path in found]


def _gather(scripts: pathlib.Path) -> None:
    """Writes the three lists, and lets every late part that imports anything import what it needs of them."""
    main = (scripts / ENTRIES[0]).resolve()
    graph = _graph([(scripts / name).resolve() for name in ENTRIES])
    _whole(graph, scripts.resolve())
    core = _at_once(graph, main)
    late = {file for of in graph.values() for file, one in of if one.late and graph.get(file)}
    needs = {part: [file for file in _at_once(graph, part) if file not in core] for part in sorted(late)}
    uses = Counter(file for files in needs.values() for file in files)
    several = [file for file, count in uses.items() if count >= _SEVERAL]
    at_first = {file for part, how in graph[main] if how.late for file in needs.get(part, [])}
    lists = {_CORE: core, _SHARED: [file for file in several if file in at_first]}
    lists[_DEEPER] = [file for file in several if file not in at_first]
    for name, files in lists.items():
        (scripts / name).write_text(_lines(scripts, files), encoding="utf-8")
    for part, files in {main: core, **{part: [*core, *files] for part, files in needs.items()}}.items():
        up = "../" * (len(part.relative_to(scripts.resolve()).parts) - 1) or "./"
        wanted = [name for name, some in lists.items() if set(files) & set(some)]
        text = part.read_text(encoding="utf-8")
        part.write_text("".join(f'import "{up}{name}"; ' for name in wanted) + text, encoding="utf-8")


def _graph(files: list[pathlib.Path]) -> Graph:
    """Gives what some scripts, and all that they bring, import; a library in one piece (vendor/) imports nothing."""
    found: Graph = {}
    for file in files:
        if file not in found and "vendor" not in file.parts:
            found[file] = list(_imports(file))
            files += [more for more, _ in found[file] if more.is_file()]
    return found


def _whole(graph: Graph, scripts: pathlib.Path) -> None:
    """Raises BundleError where a script imports one that isn't there."""
    lost = [(file, one) for file, of in graph.items() for more, one in of if not more.is_file()]
    lines = (
        f"{SCRIPTS}/{file.relative_to(scripts).as_posix()}:{one.line}: imports {one.address}, which isn't there. "
        "Correct the address."
        for file, one in lost
    )
    if lost:
        raise BundleError("\n".join(lines))


def _imports(file: pathlib.Path) -> Iterable[tuple[pathlib.Path, Import]]:
    for one in imported(file.read_text(encoding="utf-8")):
        yield (file.parent / one.address).resolve(), one


def _at_once(graph: Graph, file: pathlib.Path) -> list[pathlib.Path]:
    """Gives what a script imports before it runs, directly or not, in order."""
    found = [file]
    for one in found:
        found += dict.fromkeys(more for more, how in graph.get(one, []) if not how.late and more not in found)
    return found[1:]


def _lines(scripts: pathlib.Path, files: Iterable[pathlib.Path]) -> str:
    return "".join(f'import "./{file.relative_to(scripts.resolve()).as_posix()}";\n' for file in files)
