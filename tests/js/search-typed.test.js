import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../docs/assets/javascripts/lib/search/near.js";

const known = new Map(
  Object.entries({
    interview: 40,
    interviewer: 9,
    levels: 5,
    level: 30,
    backgrounder: 8,
    behavioral: 3,
    why: 9,
    offer: 4,
  }),
);

test("a wrong, a missing, an extra and two swapped letters are forgiven", () => {
  for (const word of ["intorview", "interveiw", "inteview", "interrview", "nterview", "interviw"])
    assert.equal(nearest(word, known, 1)[0], "interview", word);
  assert.equal(nearest("offfer", known, 1)[0], "offer");
  assert.equal(nearest("ofer", known, 1)[0], "offer");
});

test("long words that begin alike may have two of them, short words none", () => {
  assert.equal(nearest("tommorow", new Map([["tomorrow", 5]]), 2)[0], "tomorrow");
  assert.deepEqual(nearest("unleash", new Map([["release", 5]]), 2), []);
  assert.deepEqual(nearest("intrvw", known, 2), []);
  assert.equal(nearest("backgorundr", known, 2)[0], "backgrounder");
  assert.equal(nearest("behavorial", known, 2)[0], "behavioral");
  assert.deepEqual(nearest("wyh", known, 1), []);
  assert.deepEqual(nearest("lvel", new Map([["love", 3]]), 1), []);
});

test("of several the most frequent comes first", () => {
  assert.deepEqual(nearest("leveld", known, 1), ["level", "levels"]);
});
