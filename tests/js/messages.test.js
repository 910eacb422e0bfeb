import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces } from "../../docs/assets/javascripts/lib/messages.js";

test("a message without links is its words", () => assert.deepEqual(pieces({ text: "Copied." }), ["Copied."]));

test("links stand behind the words, parted by dots, and a full stop closes them", () => {
  const [a, b] = [
    { text: "A", href: "#a" },
    { text: "B", href: "#b" },
  ];
  assert.deepEqual(pieces({ text: "Left out:", links: [a, b] }), ["Left out: ", a, " · ", b, "."]);
  assert.deepEqual(pieces({ text: "Left out:", links: [a], after: " and 2 more." }), ["Left out: ", a, " and 2 more."]);
});
