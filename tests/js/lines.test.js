import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, oneLine } from "../../docs/assets/javascripts/lib/clean.js";
import { hanging, paragraphs, tidy } from "../../docs/assets/javascripts/lib/lines.js";

test("a blank line parts paragraphs, a single break parts lines", () => {
  assert.deepEqual(paragraphs("a\nb\n\nc"), [["a", "b"], ["c"]]);
  assert.deepEqual(paragraphs("one"), [["one"]]);
  assert.deepEqual(paragraphs(" \n "), [[""]]);
});

for (const [name, sign] of Object.entries({
  "\\n": "\n",
  "\\r\\n": "\r\n",
  "\\r": "\r",
  "line separator": "\u2028",
  "paragraph separator": "\u2029",
  "next line": "\u0085",
  "vertical tab": "\v",
  "form feed": "\f",
})) {
  test(`${name} is a line break`, () => {
    assert.equal(tidy(`a${sign}b`), "a\nb");
    assert.equal(tidy(`a${sign}${sign}b`), "a\n\nb");
    assert.equal(oneLine(`a${sign}b`), "a b");
  });
}

for (const [typed, kept] of [
  ["a  \nb\t\n", "a\nb"],
  ["\n\n a \n\n", "a"],
  ["a\n\n\n\n\nb", "a\n\nb"],
  ["a\n \t \n\u00a0\nb", "a\n\nb"],
  ["Points:\n  - one\n    - two", "Points:\n  - one\n    - two"],
  ["    all\n      moved in", "all\n  moved in"],
  ["two  blanks", "two  blanks"],
  ["a\0b\u0007\u007f\ufffe", "ab"],
  ["half \ud83d of a sign", "half \ufffd of a sign"],
  ["👩‍👩‍👧‍👦\n🏴‍☠️", "👩‍👩‍👧‍👦\n🏴‍☠️"],
  ["", ""],
  [" \r\n\u2028 ", ""],
]) {
  test(`${JSON.stringify(typed)} is kept as ${JSON.stringify(kept)}`, () => assert.equal(tidy(typed), kept));
}

test("tidying twice changes nothing more", () => {
  const once = tidy("\r\n  a \r\r\n\u2028    b\n\n\n\nc\t\n");
  assert.equal(tidy(once), once);
});

test("very long texts are no trouble", () => {
  assert.equal(paragraphs("a\n\n".repeat(200_000)).length, 200_000);
  assert.equal(tidy(`a${" \n".repeat(200_000)}b`), "a\n\nb");
});

test("further lines hang, empty ones stay empty", () => {
  assert.equal(hanging("a\nb\n\nc", "  "), "a\n  b\n\n  c");
});

test("tabs are no control signs", () => assert.equal(clean("a\tb"), "a\tb"));
