"""The finish steps over the built site, in their order."""

from __future__ import annotations

from playbook.finish import (
    head,
    headings,
    policy,
    questions_file,
    redirects,
    scripts,
    search_files,
    share,
    styles,
    terms,
    unused,
)
from playbook.finish.built_site import BuiltSite
from playbook.finish.esbuild import BundleError
from playbook.finish.page_marks import MarkupChangedError

STEPS = (
    unused.run,
    terms.run,
    share.run,
    head.run,
    headings.run,
    redirects.run,
    search_files.run,
    questions_file.run,
    scripts.run,
    styles.run,
    policy.run,
)


def run(site: BuiltSite) -> list[str]:
    """Runs every step; gives the faults, none when all went well."""
    for step in STEPS:
        try:
            step(site)
        except (MarkupChangedError, BundleError) as error:
            return [str(error)]
    return []
