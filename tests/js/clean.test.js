import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, oneLine } from "../../docs/assets/javascripts/lib/clean.js";

test("signs that XML refuses are taken out", () => {
  assert.equal(clean("a\u0000\u0008\t\u000e\u001f\u007f\ufffe\uffffb"), "a\tb");
  for (const line of ["\r", "\r\n", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029"])
    assert.equal(clean(`a${line}b`), "a\nb");
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
