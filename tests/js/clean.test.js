import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, oneLine } from "../../docs/assets/javascripts/lib/clean.js";

test("signs that XML refuses are taken out", () => {
  const refused = [...Array(32).keys(), 0x7f, 0xfffe, 0xffff].map((code) => String.fromCharCode(code));
  assert.equal(clean(`a${refused.join("")}b`), "a\t\n\rb");
});

test("what anybody might have typed stays", () => {
  const text = "Zoë's 3–5 “goals” €, 東京, 👩‍💻\n\tnext line";
  assert.equal(clean(text), text);
});

test("half a sign becomes the replacement sign, a whole one stays", () => {
  assert.equal(clean("\ud83d"), "\ufffd");
  assert.equal(clean("a\ude00b"), "a\ufffdb");
  assert.equal(clean("\ud83d\ud83d\ude00\ude00"), "\ufffd\u{1f600}\ufffd");
});

test("on one line there is one blank between words and none around them", () => {
  assert.equal(oneLine("  one\r\n\r\n two\u0000\tthree\u2028four\u00a0"), "one two three four");
});
