import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogOf } from "../../docs/assets/javascripts/lib/search/catalog.js";
import { nearest, similar } from "../../docs/assets/javascripts/lib/search/near.js";
import { typed } from "../../docs/assets/javascripts/lib/search/typed.js";

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

test("what may be meant has two letters changed, before what only shares letters", () => {
  assert.deepEqual(
    similar(
      "saraly",
      new Map([
        ["paralysis", 9],
        ["salary", 3],
        ["safely", 1],
      ]),
    ).slice(0, 1),
    ["salary"],
  );
  assert.deepEqual(
    similar(
      "paralisys",
      new Map([
        ["salary", 9],
        ["paralysis", 1],
      ]),
    ).slice(0, 1),
    ["paralysis"],
  );
});

test("a word whose stem is another's may be a slip of a third", () => {
  const { terms } = typed("weekness ", catalogOf([entry("Weaknesses"), entry("This week")], { small: [], same: [] }));
  assert.deepEqual(new Set(terms.map(({ stem }) => stem)), new Set(["week", "weak"]));
});

/** @param {string} title @returns {import("../../docs/assets/javascripts/lib/search/entries.js").Entry} */
function entry(title) {
  return {
    address: "/a/",
    page: "/a/",
    kind: "page",
    title,
    lead: "weakness",
    names: "",
    asked: "",
    stages: [],
    text: "",
  };
}
