"""Characters that nobody sees, and the two of them that some scripts and emoji need."""

from __future__ import annotations

import unicodedata

# U+200C keeps two letters apart and U+200D joins them: Persian, Hindi and others can't be written without.
_JOINERS = "\u200c\u200d"
_JOINED = (
    "ARABIC", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "KANNADA", "KHMER", "MALAYALAM", "MANDAIC",
    "MONGOLIAN", "MYANMAR", "NKO", "ORIYA", "SINHALA", "SYRIAC", "TAMIL", "TELUGU", "TIBETAN",
)  # fmt: skip
_EMOJI_STYLE = "\ufe0f"


def hidden(text: str) -> str:
    """Gives the first character of a text that nobody sees and that does nothing there, or ""."""
    if text.replace("\n", "").isprintable():
        return ""  # nearly every text; the rest of this takes its time
    odd = (at for at, c in enumerate(text) if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\t")
    return next((text[at] for at in odd if not _works(text, at)), "")


def _works(text: str, at: int) -> bool:
    """Tells whether a joiner stands between two characters that it can join or keep apart."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] not in _JOINERS or not before or not after:
        return False
    if _is_joined(before) and _is_joined(after):
        return True
    return text[at] == "\u200d" and _is_emoji(before) and unicodedata.category(after) == "So"


def _is_joined(character: str) -> bool:
    is_letter = unicodedata.category(character)[0] in "LM"
    return is_letter and unicodedata.name(character, "").startswith(_JOINED)


def _is_emoji(character: str) -> bool:
    return character == _EMOJI_STYLE or unicodedata.category(character) in ("So", "Sk")


def told(character: str) -> str:
    """Says what is wrong with such a character, in the same words wherever it stands."""
    return f"holds a character that nobody can see (U+{ord(character):04X}). Delete it."
