"""Pictures of words: what a shared page shows of itself, and the icons."""
