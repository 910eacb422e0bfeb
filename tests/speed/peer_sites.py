"""Our texts as other makers of sites publish them: each as it comes, with nothing of ours but the text."""

from __future__ import annotations

import html
import json
import os
import pathlib
import shutil
import subprocess
import sys
from typing import Any

import platformdirs
from mkdocs.config import load_config
from speed.texts import Heading, Text

HERE = pathlib.Path(__file__).parent
NAME = "PM Interview Playbook"


class SkippedError(Exception):
    """A peer that can't be had here; its words say why."""


def material(root: pathlib.Path, texts: list[Text], folder: pathlib.Path, base: str) -> pathlib.Path:
    """Gives the site that plain mkdocs-material makes of our texts, with its search and our navigation."""
    for text in texts:
        page = folder / "docs" / text.address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {text.title}\n", encoding="utf-8")
    given = {
        text.address: {"body": f"<h1>{html.escape(text.title)}</h1>\n{text.body}", "contents": _nested(text.headings())}
        for text in texts
    }
    _write(folder / "peer.json", given)
    settings = {
        "site_name": NAME,
        "site_url": f"http://127.0.0.1{base}",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "hooks": [str(HERE / "material_hook.py")],
        "exclude_docs": "!/templates/",
        "nav": [{"Home": "index.md"}, *_nav(root, "{}/index.md")],
    }
    _write(folder / "mkdocs.yml", settings)  # JSON is YAML too
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder, {"NO_MKDOCS_2_WARNING": "1"})
    return folder / "site"


def starlight(root: pathlib.Path, texts: list[Text], npm: list[str], base: str) -> pathlib.Path:
    """Gives the site that Astro's Starlight makes of our texts, with our navigation.

    Its packages (370 MB, a Node.js of their own among them) stay in the user's cache. Raises SkippedError without them.
    """
    place = platformdirs.user_cache_path("pm-interview-playbook", appauthor=False) / "starlight"
    _install(place, npm)
    shutil.copytree(HERE / "starlight", place, dirs_exist_ok=True)
    shutil.rmtree(place / "dist", ignore_errors=True)
    pages = [{"address": t.address, "title": t.title, "html": t.body, "headings": _flat(t.headings())} for t in texts]
    titles = {text.address: text.title for text in texts}
    _write(
        place / "peer.json",
        {"base": base, "title": NAME, "sidebar": _sidebar(_nav(root, "{}"), titles), "pages": pages},
    )
    node = [str(place / "node_modules/.bin/node"), "node_modules/astro/bin/astro.mjs"]
    _run([*node, "build"], place, {"ASTRO_TELEMETRY_DISABLED": "1"})
    return place / "dist"


def _install(place: pathlib.Path, npm: list[str]) -> None:
    """Brings what package.json names into the cache, once for each package.json."""
    wanted = (HERE / "starlight/package.json").read_text(encoding="utf-8")
    stamp = place / "installed.json"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print(f"Installing Astro and Starlight into {place} (370 MB, about a minute) ...", file=sys.stderr)
    try:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        (place / "package.json").write_text(wanted, encoding="utf-8")
        _run([*npm, "install", "--no-audit", "--no-fund", "--loglevel=error"], place, {})
    except (OSError, SkippedError) as error:
        raise SkippedError(f"its packages could not be installed ({error})") from None
    stamp.write_text(wanted, encoding="utf-8")


def _run(command: list[str], folder: pathlib.Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        command, cwd=folder, env=os.environ | environment, text=True, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if done.returncode:
        said = [line for line in done.stdout.splitlines() if line.strip()]
        raise SkippedError(f"`{pathlib.Path(command[0]).name}` fails: {' | '.join(said[-3:])}")


def _nav(root: pathlib.Path, form: str) -> list[Any]:
    """Gives our navigation, each page's address in `form`."""

    def renamed(entry: Any) -> Any:
        if isinstance(entry, dict):
            return {name: renamed(inside) for name, inside in entry.items()}
        if isinstance(entry, list):
            return [renamed(inside) for inside in entry]
        return form.format(entry.removesuffix(".md").removesuffix("/index"))

    return [renamed(entry) for entry in load_config(str(root / "mkdocs.yml"))["nav"]]


def _sidebar(nav: list[Any], titles: dict[str, str]) -> list[dict[str, Any]]:
    """Gives a navigation in Starlight's form."""
    made: list[dict[str, Any]] = []
    for entry in nav:
        for name, inside in entry.items() if isinstance(entry, dict) else [(titles[entry], entry)]:
            below = {"items": _sidebar(inside, titles)} if isinstance(inside, list) else {"link": f"/{inside}/"}
            made.append({"label": name, **below})
    return made


def _flat(headings: list[Heading]) -> list[dict[str, Any]]:
    return [{"depth": heading.level, "slug": heading.id, "text": heading.words} for heading in headings]


def _nested(headings: list[Heading]) -> list[dict[str, Any]]:
    """Gives headings as Markdown's own contents: the third level inside the second."""
    made: list[dict[str, Any]] = []
    for heading in headings:
        level = made[-1]["children"] if heading.level == 3 and made else made
        level.append({"level": heading.level, "id": heading.id, "name": heading.words, "children": []})
    return made


def _write(file: pathlib.Path, content: object) -> None:
    file.write_text(json.dumps(content), encoding="utf-8")
