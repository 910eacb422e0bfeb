import assert from "node:assert/strict";
import { test } from "node:test";
import { phrasesOf, standing, stem, words } from "../../docs/assets/javascripts/lib/search/words.js";

test("case, signs, hyphens, quotes and accents make no difference", () => {
  assert.deepEqual(words("Résumé – “L7/L8” (down-level)?"), ["resume", "l7", "l8", "down", "level"]);
  assert.deepEqual(words("don't"), words("DON’T"));
  assert.deepEqual(words("don't"), words("dont"));
  assert.deepEqual(words(" … "), []);
});

test("endings make no difference", () => {
  for (const word of ["levels", "leveled", "leveling"]) assert.equal(stem(word), stem("level"), word);
  assert.equal(stem("rejected"), stem("rejection"));
  assert.equal(stem("L6".toLowerCase()), "l6");
});

test("British and American spelling make no difference", () => {
  for (const [one, other] of Object.entries({
    prioritisation: "prioritization",
    organised: "organized",
    behaviours: "behaviors",
    practise: "practice",
    levelling: "leveling",
  }))
    assert.equal(stem(one), stem(other), one);
  assert.notEqual(stem("four"), stem("for"));
});

test("a number is the same in words and in digits", () => {
  assert.equal(stem("3"), stem("three"));
  assert.equal(stem("L3".toLowerCase()), "l3");
});

test("phrases of one meaning carry one sign, wherever they stand", () => {
  const phrases = phrasesOf([
    ["cpo", "chief product officer"],
    ["laid off", "layoff"],
  ]);
  const signs = (/** @type {string} */ text) => standing(words(text).map(stem), phrases).map(({ sign }) => sign);
  assert.deepEqual(signs("Who is the chief product officer?"), signs("who is the CPO"));
  assert.deepEqual(signs("after two layoffs"), signs("I was laid off"));
  assert.deepEqual(signs("a chief of the product"), []);
  assert.deepEqual(standing(["a", "cpo"], phrases), [{ sign: "=0", from: 1, to: 2 }]);
  const offers = phrasesOf([["turn down an offer"]]);
  for (const text of ["turn down offer", "I turn down the offer", "turn down their offer"])
    assert.equal(standing(words(text).map(stem), offers).length, 1, text);
});
