"""Texts of the search in shorthand, and back."""

from __future__ import annotations

import re

from playbook.finish.shorthand import Shorthand


def read(shorthand: Shorthand, text: str) -> str:
    """Gives a text as lib/search/shorthand.js reads it."""
    words = {chr(shorthand.start + i): word for i, word in enumerate(shorthand.words)}
    spaced = re.sub("|".join(words) or "(?!)", lambda found: f" {words[found[0]]}", text)
    return re.sub("^ ", "", spaced, flags=re.MULTILINE)


def test_a_frequent_word_is_one_character_with_the_space_before_it() -> None:
    shorthand = Shorthand(["say the why", "say the rest", "say the end"])

    assert shorthand.words == ["say", "the"]
    say, the = (chr(shorthand.start + i) for i in range(2))
    assert shorthand.write("say the why\nthe say, ‘say’") == f"{say}{the} why\n{the}{say}, ‘say’"


def test_every_text_is_read_as_it_was_written() -> None:
    texts = [
        "Say the why. Don't, the CPO’s why-not (the one) ⟨the metric⟩\n“the” say\nthe\n",
        "the the the, The THE the's the2 2the",
        "Žižek, Łukasz and the Дом: the",
        "",
    ]
    shorthand = Shorthand(texts * 3)

    assert [read(shorthand, shorthand.write(text)) for text in texts] == texts


def test_no_character_of_a_text_stands_for_a_word() -> None:
    used = [chr(code) for code in range(0x100, 0x800, 40)]
    shorthand = Shorthand([*used, *["many words here and there", "more words there and here"] * 3])

    signs = {chr(shorthand.start + i) for i in range(len(shorthand.words))}
    assert len(shorthand.words) == 6
    assert not signs & set(used)


def test_where_no_characters_are_free_words_stand_as_they_are() -> None:
    shorthand = Shorthand(["the end " * 5, *(chr(code) for code in range(0x100, 0x800))])

    assert shorthand.write("the end") == "the end"
