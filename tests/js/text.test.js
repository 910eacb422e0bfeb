import assert from "node:assert/strict";
import { test } from "node:test";
import { asText } from "../../docs/assets/javascripts/lib/formats/text.js";
import { list, outline } from "./outlines.js";

test("lines and paragraphs stay", () => {
  assert.equal(asText(outline({ type: "paragraph", text: "a  \r\nb\u2029\u2029c\n\n\n\nd" })), "a\nb\n\nc\n\nd");
});

test("a bullet's further lines hang below its words", () => {
  assert.equal(asText(outline({ type: "bullets", lines: ["a\nb\n\nc", "d"] })), "- a\n  b\n\n  c\n- d");
});

test("a note of several lines stays below its item", () => {
  const text = asText(list("First\r\nsecond\n\nthird"));
  assert.match(text, /\n {4}My note: First\n {8}second\n\n {8}third\n {4}A template: https:/u);
});

test("a list says at its end where it is from", () => {
  assert.ok(asText(list("x")).endsWith("\n\nReady? · https://x.example/l/ · reviewed 2026-11-22, copied 2026-11-25"));
});

test("no sign that moves a terminal's or a file's cursor is left", () => {
  assert.equal(asText(outline({ type: "paragraph", text: "a\0\u001b[2Jb\u0008" })), "a[2Jb");
});

test("of a table every row says what it is about, and every cell whose it is", () => {
  const table = /** @type {const} */ ({ type: "table" });
  const rows = [
    ["Scope", "one\ntwo", "three"],
    ["Reach", "", "four"],
  ];
  const made = asText(outline({ ...table, columns: ["Dimension", "Low", "High"], rows }));
  assert.equal(made, "SCOPE\nLow: one\n    two\nHigh: three\n\nREACH\nHigh: four");
});
