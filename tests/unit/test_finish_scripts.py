"""What is sent of a script is the script: only its comments are gone."""

from __future__ import annotations

import json
import subprocess

import commands
import project
from playbook.finish.scripts import COMMENTED, bare

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
