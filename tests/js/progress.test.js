import assert from "node:assert/strict";
import { test } from "node:test";
import { progress, retired } from "../../docs/assets/javascripts/lib/progress.js";

const ITEMS = [
  { id: "first", essential: true },
  { id: "second", essential: true },
  { id: "third", essential: false },
];

test("a list that nobody has touched is at nothing", () => {
  assert.deepEqual(progress(ITEMS, {}), {
    percent: 0,
    all: false,
    text: "Essential 0/2, all 0/3",
    aloud: "0 of 2 essential ones done, 0 of 3 in all",
  });
});

test("what is done counts, and a note alone doesn't", () => {
  const { percent, text } = progress(ITEMS, { first: { state: "done" }, second: {}, third: { state: "" } });
  assert.equal(percent, 33);
  assert.equal(text, "Essential 1/2, all 1/3");
});

test("the percentage is rounded", () => {
  assert.equal(progress(ITEMS, { first: { state: "done" }, second: { state: "done" } }).percent, 67);
});

test("what isn't for the reader counts on neither side", () => {
  const { percent, all, text } = progress(ITEMS, { first: { state: "done" }, second: { state: "skip" } });
  assert.equal(percent, 50);
  assert.equal(all, false);
  assert.equal(text, "Essential 1/1, all 1/2");
});

test("all is done when all that applies is", () => {
  const states = { first: { state: "done" }, second: { state: "skip" }, third: { state: "done" } };
  assert.deepEqual([progress(ITEMS, states).all, progress(ITEMS, states).percent], [true, 100]);
});

test("a list of which nothing applies isn't done", () => {
  const states = Object.fromEntries(ITEMS.map(({ id }) => [id, { state: "skip" }]));
  assert.deepEqual(progress(ITEMS, states), { percent: 0, all: false, text: "Done 0/0", aloud: "0 of 0 in all" });
});

test("without essential items only the whole is said", () => {
  assert.equal(progress([ITEMS[2]], { third: { state: "done" } }).text, "Done 1/1");
});

test("what is kept for items that are gone counts nowhere, and is named", () => {
  const states = { first: { state: "done" }, old: { state: "done" } };
  assert.equal(progress(ITEMS, states).text, "Essential 1/2, all 1/3");
  assert.deepEqual(retired(states, ITEMS), ["old"]);
});
