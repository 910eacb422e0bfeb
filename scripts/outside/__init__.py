"""Whether the addresses outside the playbook still answer. Standard library only; nothing waits for it."""
