"""What is sent of a script is the script: only its comments are gone."""

from __future__ import annotations

import json
import pathlib
import re
import shutil
import subprocess

import commands
import project
import pytest
from playbook.finish import scripts
from playbook.finish.scripts import COMMENTED, bare
from playbook.finish.site import Site
from playbook.library.library import load

# Parses each; where a text went over lines, its end would be missing.
PARSES = """
import { readFileSync } from "node:fs";
import { SourceTextModule } from "node:vm";
for (const [identifier, text] of Object.entries(JSON.parse(readFileSync(0, "utf8"))))
  new SourceTextModule(text, { identifier });
"""


def test_comments_on_lines_of_their_own_are_gone_and_nothing_else() -> None:
    code = 'const url = "https://x"; // stays\nconst x =\n  /** @type {Y} */ (y);\n'
    text = f"// Why.\n/** @type {{X}}\n * more */\n{code}  // gone\n"

    assert bare(text) == code


def test_every_script_of_ours_is_still_a_script_without_its_comments() -> None:
    folder = project.ROOT / "docs/assets/javascripts"
    scripts = [file for file in folder.rglob("*.js") if "vendor" not in file.relative_to(folder).parts]
    scripts += [folder / name for name in COMMENTED]
    sent = {str(file): bare(file.read_text(encoding="utf-8")) for file in scripts}
    command = [commands.node(), "--experimental-vm-modules", "--no-warnings", "--input-type=module", "--eval", PARSES]

    done = subprocess.run(command, input=json.dumps(sent), capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert len(sent) > 40
    assert not [name for name, text in sent.items() if "/**\n" in text]


@pytest.mark.parametrize("name", ["questions.json", "search/first.json"])
def test_a_file_that_scripts_read_is_asked_for_anew_when_it_changes(tmp_path: pathlib.Path, name: str) -> None:
    versions = []
    for text in ("[]", "[]", '["changed"]'):
        folder = tmp_path / str(len(versions))
        shutil.copytree(project.ROOT / "docs/assets/javascripts", folder / "assets/javascripts")
        for file in ("questions.json", "search/first.json"):
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_text(text if file == name else "[]", encoding="utf-8")
        scripts.run(Site(folder, load(project.BOOK), "http://127.0.0.1/", project.ROOT / "overrides/fragments"))
        versions.append(re.findall(r'version = "(.+)"', (folder / "assets/javascripts/lib/version.js").read_text()))

    assert versions[0] == versions[1] != versions[2]
