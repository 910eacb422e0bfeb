"""What stands in vendor/ is what packages.json names, and run.py vendor brings nothing else."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import pathlib
import re
import shutil
import tarfile

import commands
import project
import pytest
from chores import commands as chores
from chores import venv
from playbook.commands import vendor

PACKED = {"package/dist/tool.mjs": b"export const tool = 1;\n", "package/LICENSE": b"Do as you like.\n"}


def faults(root: pathlib.Path) -> list[str]:
    """Gives what is wrong with the vendored files of a project."""
    folder = root / vendor.FOLDER
    entries = vendor.table(root)
    wanted = {"packages.json", *(e["file"] for e in entries), *(vendor.license_of(e) for e in entries)}
    there = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}
    found = [f"{name} is missing" for name in sorted(wanted - there)]
    found += [f"{name} is in no entry" for name in sorted(there - wanted)]
    for entry in entries:
        name = entry["name"].removeprefix("@").replace("/", "-")
        if entry["file"] != f"{name}-{entry['version']}.js":
            found.append(f"{entry['file']} is not named after {name} and its version")
        if entry["file"] in there:
            found += [f"{entry['file']} {what}" for what in code_faults(entry, (folder / entry["file"]).read_bytes())]
        if vendor.license_of(entry) in there and not (folder / vendor.license_of(entry)).read_text("utf-8").strip():
            found.append(f"{vendor.license_of(entry)} is empty")
    return found


def code_faults(entry: vendor.Entry, code: bytes) -> list[str]:
    """Gives why a library can't be served: exchanged, or in need of files or rights that the site doesn't give."""
    text = code.decode("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)  # examples in comments import things too
    found = [] if hashlib.sha256(code).hexdigest() == entry["sha256"] else ["has another sha256"]
    if re.search(r"""(^|[;}])\s*(import|export)\b[^;()]*?["'][^"'\n]+["']|\bimport\s*\(""", text, re.MULTILINE):
        found.append("imports another file")
    if re.search(r"\beval\s*\(|\bFunction\s*\(", text):
        found.append("makes code out of text")
    if "sourceMappingURL" in text:
        found.append("names a source map")
    return found


@pytest.fixture
def copy(tmp_path: pathlib.Path) -> pathlib.Path:
    """The real vendor folder, to be broken at will."""
    shutil.copytree(project.ROOT / vendor.FOLDER, tmp_path / vendor.FOLDER)
    return tmp_path


def test_every_vendored_file_is_as_its_entry_says() -> None:
    assert vendor.table(project.ROOT) != []
    assert faults(project.ROOT) == []


def test_every_fault_in_the_folder_is_seen(copy: pathlib.Path) -> None:
    folder, entry = copy / vendor.FOLDER, vendor.table(copy)[0]
    name = entry["file"]
    code, terms = (folder / name).read_bytes(), folder / vendor.license_of(entry)

    (folder / "stray.txt").write_text("x")
    terms.write_text("\n")
    for more, what in (
        (b" ", []),
        (b'\nimport { x } from "./x.js";\n', ["imports another file"]),
        (b'\nimport "./x.js";\n', ["imports another file"]),
        (b'\nexport * from "./x.js";\n', ["imports another file"]),
        (b'\nconst more = await import("./x.js");\n', ["imports another file"]),
        (b'\neval("1");\n', ["makes code out of text"]),
        (b'\nnew Function("return 1");\n', ["makes code out of text"]),
        (b"\n//# sourceMappingURL=x.js.map\n", ["names a source map"]),
    ):
        (folder / name).write_bytes(code + more)
        said = [f"{name} {one}" for one in ("has another sha256", *what)]
        assert faults(copy) == ["stray.txt is in no entry", *said, f"{terms.name} is empty"]

    terms.unlink()
    (folder / name).rename(folder / "renamed.js")
    missing = [f"{terms.name} is missing", f"{name} is missing"]
    assert faults(copy) == [*missing, "renamed.js is in no entry", "stray.txt is in no entry"]


def test_a_file_is_named_after_its_package_and_version(copy: pathlib.Path) -> None:
    table = copy / vendor.TABLE
    table.write_text(table.read_text("utf-8").replace('"file": "docx-', '"file": "word-'))

    assert any(fault.endswith("is not named after docx and its version") for fault in faults(copy))


def pack(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return out.getvalue()


def entry_for(tarball: bytes, **other: str) -> vendor.Entry:
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    entry = {"name": "tool", "version": "1.2.3", "license": "MIT", "from": "dist/tool.mjs", "integrity": integrity}
    return entry | {"file": "tool-1.2.3.js", "sha256": "", "why": "For the test."} | other


class Shop:
    """A project with a vendor folder, and an npm that knows one tarball."""

    def __init__(self, root: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.folder, self.bin = root, root / vendor.FOLDER, root / "bin"
        self.folder.mkdir(parents=True)
        self.bin.mkdir()
        monkeypatch.setenv("PATH", str(self.bin))

    def sells(self, files: dict[str, bytes]) -> bytes:
        tarball = pack(files)
        (self.root / "tool.tgz").write_bytes(tarball)
        self.npm(f'echo "$@" > {self.root}/asked; /bin/cp {self.root}/tool.tgz ./tool-1.2.3.tgz')
        return tarball

    def npm(self, script: str) -> None:
        (self.bin / "npm").write_text(f"#!/bin/sh\n{script}\n")
        (self.bin / "npm").chmod(0o755)

    def table(self, *entries: object) -> None:
        (self.root / vendor.TABLE).write_text(json.dumps(entries))

    def there(self) -> list[str]:
        return sorted(f.name for f in self.folder.iterdir())


@pytest.fixture
def shop(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    return Shop(tmp_path, monkeypatch)


def test_it_writes_the_file_its_license_and_its_sum(shop: Shop) -> None:
    shop.table(entry_for(shop.sells(PACKED)))

    assert vendor.run(shop.root) == 0

    assert (shop.root / "asked").read_text().split()[:2] == ["pack", "tool@1.2.3"]
    assert shop.there() == ["packages.json", "tool-1.2.3.LICENSE.txt", "tool-1.2.3.js"]
    assert (shop.folder / "tool-1.2.3.js").read_bytes() == PACKED["package/dist/tool.mjs"]
    assert (shop.folder / "tool-1.2.3.LICENSE.txt").read_bytes() == PACKED["package/LICENSE"]
    assert faults(shop.root) == []


def test_a_second_run_changes_nothing(shop: Shop) -> None:
    shop.table(entry_for(shop.sells(PACKED)))
    vendor.run(shop.root)
    before = {f.name: f.read_bytes() for f in shop.folder.iterdir()}

    assert vendor.run(shop.root) == 0

    assert {f.name: f.read_bytes() for f in shop.folder.iterdir()} == before


def test_the_line_that_names_a_source_map_is_left_out(shop: Shop) -> None:
    code = b"export const tool = 1;\n"
    shop.table(entry_for(shop.sells(PACKED | {"package/dist/tool.mjs": code + b"//# sourceMappingURL=tool.mjs.map\n"})))

    assert vendor.run(shop.root) == 0

    assert (shop.folder / "tool-1.2.3.js").read_bytes() == code
    assert faults(shop.root) == []


def test_another_tarball_than_the_table_says_is_refused(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = entry_for(shop.sells(PACKED))["integrity"]
    got = entry_for(shop.sells(PACKED | {"package/dist/tool.mjs": b"steal();\n"}))["integrity"]
    shop.table(entry_for(b"", integrity=wanted))
    (shop.folder / "old-1.0.0.js").write_text("old")

    assert vendor.run(shop.root) == 2

    said = capsys.readouterr().err
    assert "tool@1.2.3 is not the package that docs/assets/javascripts/vendor/packages.json names" in said
    assert f"the table: {wanted}" in said
    assert f"npm gave:  {got}" in said
    assert "`npm view tool@1.2.3 dist.integrity`" in said
    assert shop.there() == ["old-1.0.0.js", "packages.json"]


def test_what_the_table_no_longer_names_is_deleted_and_nothing_else(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("old-1.0.0.js", "old-1.0.0.LICENSE.txt", "notes.md"):
        (shop.folder / name).write_text("old")
    shop.table(entry_for(shop.sells(PACKED)))

    assert vendor.run(shop.root) == 0

    assert shop.there() == ["notes.md", "packages.json", "tool-1.2.3.LICENSE.txt", "tool-1.2.3.js"]
    assert "removed docs/assets/javascripts/vendor/old-1.0.0.js\n" in capsys.readouterr().out


def test_without_npm_it_says_how_to_get_it(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.table(entry_for(pack(PACKED)))

    assert vendor.run(shop.root) == 2

    assert "npm is missing. Install it (Debian: apt-get install npm)" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["E404", "ETARGET"])
def test_a_package_that_npm_does_not_know_is_named(shop: Shop, capsys: pytest.CaptureFixture[str], code: str) -> None:
    shop.npm(f"echo npm error code {code} >&2; exit 1")
    shop.table(entry_for(pack(PACKED)))

    assert vendor.run(shop.root) == 2

    assert capsys.readouterr().err == f"npm knows no tool@1.2.3. Correct its name or version in {vendor.TABLE}.\n"


def test_what_npm_says_of_the_network_is_passed_on(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.npm("echo npm error code ENOTFOUND >&2; for i in 1 2 3 4; do echo at $i >&2; done; exit 1")
    shop.table(entry_for(pack(PACKED)))

    assert vendor.run(shop.root) == 2

    said = capsys.readouterr().err
    assert said.startswith("npm error code ENOTFOUND\nat 1\nat 2\nat 3\nnpm could not fetch tool@1.2.3. Check the")


@pytest.mark.parametrize(
    ("lost", "named"), [("package/dist/tool.mjs", "dist/tool.mjs"), ("package/LICENSE", "LICENSE")]
)
def test_a_package_without_the_file_or_a_license_is_refused(
    shop: Shop, capsys: pytest.CaptureFixture[str], lost: str, named: str
) -> None:
    shop.table(entry_for(shop.sells({name: content for name, content in PACKED.items() if name != lost})))

    assert vendor.run(shop.root) == 2

    assert f"tool 1.2.3 holds no file {named}." in capsys.readouterr().err
    assert shop.there() == ["packages.json"]


def test_no_path_in_a_tarball_is_ever_written_to(shop: Shop) -> None:
    outside = {"package/../../out.txt": b"x", f"{shop.root}/out.txt": b"x"}
    shop.table(entry_for(shop.sells(PACKED | outside)))

    assert vendor.run(shop.root) == 0

    assert not list(shop.root.rglob("out.txt"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("file", "../tool.js"),
        ("version", "latest"),
        ("version", "1.2.3 || 2"),
        ("name", "--registry"),
        ("integrity", "sha1-abc"),
        ("license", ""),
    ],
)
def test_an_entry_that_could_mean_something_else_is_refused(
    shop: Shop, capsys: pytest.CaptureFixture[str], key: str, value: str
) -> None:
    shop.table(entry_for(shop.sells(PACKED), **{key: value}))

    assert vendor.run(shop.root) == 2

    assert f"packages.json: entry 1: {key} is '{value}'. Write one like " in capsys.readouterr().err
    assert not (shop.root / "asked").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "is no JSON"),
        ("{}", "must be a list"),
        ('[{"name": "tool"}]', "entry 1 must have exactly these keys: name,"),
    ],
)
def test_a_table_that_cannot_be_read_is_explained(
    shop: Shop, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (shop.root / vendor.TABLE).write_text(text)

    assert vendor.run(shop.root) == 2

    assert said in capsys.readouterr().err


def test_a_missing_table_is_named(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert vendor.run(tmp_path) == 2

    assert f"Restore it with: git checkout {vendor.TABLE}" in capsys.readouterr().err


def test_run_py_hands_the_command_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(venv, "ensure", lambda *_: None)
    monkeypatch.setattr(chores, "package", lambda _, *asked: asked == ("vendor",))

    assert chores.run(project.ROOT, ["vendor"], "USAGE") is True


def test_the_command_line_has_it(tmp_path: pathlib.Path) -> None:
    status, said = commands.run(project.ROOT, "vendor", PATH=str(tmp_path))

    assert status == 2
    assert said.startswith("npm is missing.")
