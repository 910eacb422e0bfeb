"""run.py vendor: the browser libraries that the site serves itself, as packages.json names them."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

FOLDER = "docs/assets/javascripts/vendor"
TABLE = f"{FOLDER}/packages.json"
LICENSE = ".LICENSE.txt"

Entry = dict[str, str]

# key → what an entry must look like, and an example; npm is never given anything else
_FORMS = {
    "name": (r"(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*", "docx"),
    "version": (r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", "9.15.2"),
    "license": (r"\S.*", "MIT"),
    "from": (r"[\w@][\w@./-]*", "dist/index.mjs"),
    "integrity": (r"sha512-[A-Za-z0-9+/]{86}==", "sha512-, then what npm shows as dist.integrity"),
    "file": (r"[a-z0-9][a-z0-9.-]*\.js", "docx-9.15.2.js"),
    "sha256": (r"([0-9a-f]{64})?", '"", the command fills it in'),
    "why": (r"\S.*", "Writes Word files."),
}
_LICENSE_NAME = re.compile(r"licen[cs]e(\.(md|txt))?", re.IGNORECASE)
_MAP = re.compile(rb"//[#@] ?sourceMappingURL=\S*\s*\Z")
_NO_NPM = "npm is missing. Install it (Debian: apt-get install npm), then try again. The build itself doesn't need it."


class VendorError(Exception):
    """A fault with its remedy, shown to the person as it is."""


def run(root: pathlib.Path) -> int:
    """Writes each library with its license, and deletes what the table no longer names.

    Gives 2, with everything left as it was, when one can't be had as the table says.
    """
    try:
        entries = table(root)
        files: dict[str, bytes] = {}
        for entry in entries:
            code, terms = _unpack(entry, _fetch(entry))
            files[entry["file"]], files[license_of(entry)] = code, terms
            entry["sha256"] = hashlib.sha256(code).hexdigest()
    except VendorError as error:
        print(error, file=sys.stderr)
        return 2
    for name, content in files.items():
        (root / FOLDER / name).write_bytes(content)
        print(f"wrote {FOLDER}/{name} ({len(content):,} bytes)")
    (root / TABLE).write_text(json.dumps(entries, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    _remove_others(root / FOLDER, files)
    return 0


def table(root: pathlib.Path) -> list[Entry]:
    """Gives the entries of packages.json. Raises VendorError when one can't be used."""
    try:
        entries = json.loads((root / TABLE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VendorError(f"{TABLE} is missing. Restore it with: git checkout {TABLE}") from None
    except ValueError as error:
        raise VendorError(f"{TABLE} is no JSON: {error}. Correct it there.") from None
    if not isinstance(entries, list):
        raise VendorError(f"{TABLE} must be a list of entries in square brackets.")
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict) or set(entry) != set(_FORMS):
            raise VendorError(f"{TABLE}: entry {number} must have exactly these keys: {', '.join(_FORMS)}.")
        for key, (form, like) in _FORMS.items():
            if not isinstance(entry[key], str) or not re.fullmatch(form, entry[key]):
                raise VendorError(f"{TABLE}: entry {number}: {key} is '{entry[key]}'. Write one like {like}.")
    return entries


def license_of(entry: Entry) -> str:
    """Gives the name of the file that holds a library's license."""
    return entry["file"].removesuffix(".js") + LICENSE


def _fetch(entry: Entry) -> bytes:
    """Gives npm's tarball of a package. Raises VendorError when npm has none, or another one than the table says."""
    npm, spec = shutil.which("npm"), f"{entry['name']}@{entry['version']}"
    if not npm:
        raise VendorError(_NO_NPM)
    print(f"Fetching {spec} ...", flush=True)
    with tempfile.TemporaryDirectory(prefix="vendor-") as folder:
        # the empty folder keeps any project's npm settings out
        command = [npm, "pack", spec, "--ignore-scripts", "--loglevel=error"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
        packed = sorted(pathlib.Path(folder).glob("*.tgz"))
        if done.returncode or not packed:
            raise VendorError(_refused(spec, done.stderr))
        tarball = packed[0].read_bytes()
    got = "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if got != entry["integrity"]:
        raise VendorError(_differs(spec, entry["integrity"], got))
    return tarball


def _refused(spec: str, said: str) -> str:
    if re.search(r"\b(E404|ETARGET)\b", said):
        return f"npm knows no {spec}. Correct its name or version in {TABLE}."
    said = "\n".join(said.strip().splitlines()[:4])  # a stack of npm's own code follows
    return f"{said}\nnpm could not fetch {spec}. Check the network or npm's settings, then try again."


def _differs(spec: str, wanted: str, got: str) -> str:
    return (
        f"{spec} is not the package that {TABLE} names, so nothing was written.\n  the table: {wanted}\n"
        f"  npm gave:  {got}\nFor a new version, read what changed, compare with `npm view {spec} dist.integrity`,\n"
        "and write that into the table. For a version that stood there before, don't: its content was exchanged."
    )


def _unpack(entry: Entry, tarball: bytes) -> tuple[bytes, bytes]:
    """Gives the wanted file and the license, read in memory so that no path of the tarball is ever written to."""
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as tar:
        inside = {m.name.partition("/")[2]: m for m in tar.getmembers() if m.isfile()}
        terms = next((name for name in sorted(inside) if _LICENSE_NAME.fullmatch(name)), "LICENSE")
        found = [_read(tar, inside[name]) for name in (entry["from"], terms) if name in inside]
    if len(found) < 2:
        missing = terms if entry["from"] in inside else entry["from"]
        raise VendorError(f"{entry['name']} {entry['version']} holds no file {missing}. Correct or drop it in {TABLE}.")
    # a browser's tools would ask for a map that isn't served
    return _MAP.sub(b"", found[0]), found[1]


def _read(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = tar.extractfile(member)
    return stream.read() if stream else b""


def _remove_others(folder: pathlib.Path, kept: dict[str, bytes]) -> None:
    """Deletes libraries and licenses that aren't among `kept`; leaves any other file to its owner."""
    for file in sorted(folder.iterdir()):
        if file.name not in kept and file.name.endswith((".js", LICENSE)):
            file.unlink()
            print(f"removed {FOLDER}/{file.name}")
