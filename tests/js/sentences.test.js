import assert from "node:assert/strict";
import test from "node:test";
import { figures, sentences } from "../../docs/assets/javascripts/lib/sentences.js";

/** @param {string} line */
const parted = (line) => sentences(line).map((one) => one.trim());

test("sentences are parted at their stops, and one behind the other they are the line", () => {
  for (const line of [
    "I run ordering. Orders grew from 140 to 310 million! Why? Shops “reorder.” They do.",
    "一つ目。二つ目！「三つ目。」四つ目",
    "Nothing ends here",
    "",
  ])
    assert.equal(sentences(line).join(""), line);
  assert.deepEqual(parted("I run ordering. Orders grew! Why? Shops “reorder.” They do."), [
    "I run ordering.",
    "Orders grew!",
    "Why?",
    "Shops “reorder.”",
    "They do.",
  ]);
  assert.deepEqual(parted("一つ目。「二つ目。」三つ目"), ["一つ目。", "「二つ目。」", "三つ目"]);
});

test("a stop inside a number, an address or an abbreviation ends no sentence", () => {
  for (const line of [
    "Revenue rose to $1.5M in 2.5 years.",
    "I worked for Dr. Lee in the U.S. market.",
    "We cut approx. 40 tickets, e.g. Android's, i.e. half.",
    "See example.com for it.",
  ])
    assert.deepEqual(sentences(line), [line]);
});

test("figures are what somebody would say as one, with sign and unit", () => {
  /** @param {string} text */
  const found = (text) => figures(text).flatMap((piece) => (piece.figure ? [piece.text] : []));

  assert.deepEqual(found("From 140 to 310 million shillings, 48% to 67 %, 18,000 passes."), [
    "140",
    "310 million",
    "48%",
    "67 %",
    "18,000",
  ]);
  assert.deepEqual(found("$10M, €2.5bn, 3x, 40k users, 1.2 million files"), [
    "$10M",
    "€2.5bn",
    "3x",
    "40k",
    "1.2 million",
  ]);
  assert.deepEqual(found("An L6 on team42, in ninety days"), []);
});

test("the pieces of a text are the text", () => {
  for (const text of ["Orders: 140 to 310 million.", "48%", "none", ""])
    assert.equal(
      figures(text)
        .map((piece) => piece.text)
        .join(""),
      text,
    );
});

test("a hundred thousand signs are read to their end", () => {
  for (const sign of [" ", '"', ".", "1", "1,", '." ', "A. "]) {
    const text = sign.repeat(100_000);
    assert.equal(sentences(text).join(""), text);
    assert.equal(
      figures(text).reduce((length, piece) => length + piece.text.length, 0),
      text.length,
    );
  }
});
