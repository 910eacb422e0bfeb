"""Sources that the playbook doesn't cite, and why."""

from __future__ import annotations

from pydantic import Field

from playbook.models.common import Model
from playbook.models.ids import SourceId
from playbook.models.prose import Text


class RefusedHost(Model):
    """A web site whose pages are never cited."""

    host: str = Field(
        pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", description="Write the site's name without www, like example.org."
    )
    why: Text = Field(description="Say why, and what to cite instead.")


class RefusedSource(Model):
    """A work in our research notes that is never cited."""

    id: SourceId = Field(description="Write S and its number, like S112.")
    why: Text = Field(description="Say why, and what to cite instead.")


class Refused(Model):
    """data/refused.yml"""

    hosts: list[RefusedHost] = Field(description="List the sites; their subdomains are refused too.")
    sources: list[RefusedSource] = Field(description="List the works.")
