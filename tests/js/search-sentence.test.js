import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces, sentence } from "../../docs/assets/javascripts/lib/search/sentence.js";
import { stem } from "../../docs/assets/javascripts/lib/search/words.js";

const wanted = new Map([
  [stem("level"), 2],
  [stem("offer"), 3],
]);

test("the sentence that holds most of what was typed is shown", () => {
  const text = "They set a level. The offer names another level! Ask.\nAn offer ends.";
  assert.equal(sentence(text, wanted).text, "The offer names another level!");
  assert.equal(sentence("Nothing of it. Here neither.", wanted).text, "Nothing of it.");
  assert.equal(sentence("", wanted).text, "");
});

test("a sentence that says hardly anything of it is no reason, so the first is shown", () => {
  const asked = new Map([
    ["=4", 6], // 'where do I start' has a sign of its own
    [stem("start"), 0.4],
  ]);
  assert.equal(sentence("A plan for your interview. Start with a mock.", asked).text, "A plan for your interview.");
});

test("a name or the head of a table isn't shown where a sentence is", () => {
  assert.equal(sentence("They ask\nYou give\nSay who you are, and stop.", wanted).text, "Say who you are, and stop.");
  assert.equal(sentence("L5\nL6 senior", wanted).text, "L5");
  assert.equal(sentence("L5 level\nSay who you are.", wanted).text, "L5 level");
});

test("a quotation that ends later doesn't begin", () => {
  assert.equal(sentence("“Which offer is it? Then I'd know.” Stop.", wanted).text, "Which offer is it?");
  assert.equal(sentence("“Which offer?” Stop.", wanted).text, "“Which offer?”");
});

test("its words are marked as they stand", () => {
  assert.deepEqual(pieces("Leveled, then offers.", wanted), [
    { text: "Leveled", marked: true },
    { text: ", then ", marked: false },
    { text: "offers", marked: true },
    { text: ".", marked: false },
  ]);
});

test("a long sentence begins shortly before the first of them", () => {
  const found = pieces(`${"word ".repeat(60)}offer`, wanted);
  assert.equal(found.at(-1)?.text, "offer");
  assert.ok((found[0]?.text.length ?? 0) < 60);
  assert.ok(found[0]?.text.startsWith("… "));
});

test("a text that is longer than anybody hears out ends with a word", () => {
  const shown = pieces("word ".repeat(100), wanted)
    .map(({ text }) => text)
    .join("");
  assert.match(shown, /^(word )+…$/u);
  assert.ok(shown.length <= 242);
});
