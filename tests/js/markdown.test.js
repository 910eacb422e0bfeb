import assert from "node:assert/strict";
import { test } from "node:test";
import { asMarkdown } from "../../docs/assets/javascripts/lib/formats/markdown.js";
import { HOSTILE, list, outline } from "./outlines.js";

/** @param {string} text */
const paragraph = (text) => asMarkdown(outline({ type: "paragraph", text })).slice(0, -1);

test("a blank line is a paragraph, a single one a line break", () => {
  assert.equal(paragraph("a\r\nb\u2028c\n\n\nd"), "a  \nb  \nc\n\nd");
  assert.equal(paragraph("a   \n\n   b"), "a\n\nb");
});

test("a bullet's further lines and paragraphs stay inside it", () => {
  assert.equal(asMarkdown(outline({ type: "bullets", lines: ["a\nb\n\nc", "d"] })), "- a  \n  b\n\n  c\n- d\n");
});

test("a quote has its sign before every line", () => {
  assert.equal(asMarkdown(outline({ type: "question", text: "a\nb\n\nc" })), "> a  \n> b\n> \n> c\n");
});

test("a note's further lines stay inside its line of the list", () => {
  const text = asMarkdown(list("First\nsecond\n\nthird"));
  assert.ok(
    text.includes("\n  - My note: First  \n    second\n\n    third\n  - [A template](https://x.example/t/)\n- [ ]"),
  );
});

test("a list says at its end where it is from", () => {
  const end = "*Ready? · <https://x.example/l/> · reviewed 2026-11-22, copied 2026-11-25*\n";
  assert.ok(asMarkdown(list("x")).endsWith(`\n\n${end}`));
});

for (const [typed, written] of [
  ["a\n# b", "a  \n\\# b"],
  ["a\n- b", "a  \n\\- b"],
  ["a\n1. b", "a  \n1\\. b"],
  ["a\n2) b", "a  \n2\\) b"],
  ["a\n> b", "a  \n\\> b"],
  ["a\n===", "a  \n\\=\\=="],
  ["a\n---", "a  \n\\---"],
  ["a\n:-:", "a  \n\\:-:"],
  ["a\n    b", "a  \nb"],
  ["a\n\n\t\tb", "a\n\nb"],
  ["a\\\nb", "a\\\\  \nb"],
  ["1.5 and 2. and #3", "1.5 and 2. and #3"],
  ["-2+3", "\\-2+3"],
  ["https://x.example/a_b?c=1&d=2", "https://x.example/a_b?c=1&d=2"],
  ["https://x.example/~a", "https\\://x.example/\\~a"],
  ["<https://x.example>", "\\<https\\://x.example\\>"],
  ["www.x.example/_a", "www\\.x.example/\\_a"],
  ["from $5M to $10M", "from $5M to $10M"],
  ["from $5 to 10$", "from $5 to 10\\$"],
  ["==a== %%b%%", "\\=\\=a\\=\\= \\%\\%b\\%\\%"],
]) {
  test(`${JSON.stringify(typed)} shows as it was typed`, () => assert.equal(paragraph(typed), written));
}

for (const text of HOSTILE) {
  test(`no line of ${JSON.stringify(text)} is markup, in any place`, () => {
    for (const written of [paragraph(text), asMarkdown(list(text))]) {
      const bare = written.replace(/\\[!-/:-@[-`{-~]/gu, "x");
      for (const line of bare
        .split("\n")
        .filter((one) => !/^(# |## |<https|\*Ready|- \[.\] | {2}- (Why|\[A))/u.test(one))) {
        assert.doesNotMatch(line.replace(/^ {2}- My note: /u, ""), /^\s*(#{1,6}(\s|$)|[-+=*>]|\d+[.)]\s|:-)/u);
        assert.doesNotMatch(line.replace(/(https?|ftp):\S+|www\.\S+/gu, ""), /[`*_[\]<>~|]|&#?\w+;/u);
        assert.doesNotMatch(line.replace(/^ {4}/u, ""), /^ {4}/u);
      }
    }
  });
}

test("a table has its names, a line below them, and in a cell no line break or bar of its own", () => {
  const table = /** @type {const} */ ({ type: "table" });
  const made = asMarkdown(outline({ ...table, columns: ["Row", "Low"], rows: [["a|b", "one\ntwo\n\nthree"]] }));
  assert.equal(made, "| Row | Low |\n| --- | --- |\n| a\\|b | one<br>two<br>three |\n");
});
