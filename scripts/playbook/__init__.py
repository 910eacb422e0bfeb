"""The playbook's records, rules, views and finish steps. Never imports MkDocs."""
