"""The finish steps over the built site, in their order."""

from __future__ import annotations

from playbook.finish import addresses, head, headings, policy, questions, scripts, search, share, styles, terms
from playbook.finish.bundle import BundleError
from playbook.finish.site import Site
from playbook.finish.theme import ThemeChangedError

STEPS = (
    terms.run,
    share.run,
    head.run,
    headings.run,
    addresses.run,
    search.run,
    questions.run,
    scripts.run,
    styles.run,
    policy.run,
)


def run(site: Site) -> list[str]:
    """Runs every step; gives the faults, none when all went well."""
    for step in STEPS:
        try:
            step(site)
        except (ThemeChangedError, BundleError) as error:
            return [str(error)]
    return []
