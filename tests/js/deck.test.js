import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../docs/assets/javascripts/lib/deck.js";

const FIVE = ["a", "b", "c", "d", "e"];
const DICE = { lowest: () => 0, middle: () => 0.5, highest: () => 1 - 2 ** -53 };

/** Draws so many times, one after the other. @param {string[]} pool @param {number} times @param {() => number} random @param {string[]} asked */
function drawn(pool, times, random, asked = []) {
  const found = [];
  for (let i = 0; i < times; i++) {
    const next = draw(pool, asked, random);
    assert.ok(next);
    asked = next.asked;
    found.push(next);
  }
  return found;
}

for (const [name, random] of Object.entries(DICE)) {
  test(`none comes twice before all came, and none twice in a row: ${name}`, () => {
    const found = drawn(FIVE, 15, random).map((one) => one.drawn);
    for (const round of [0, 5, 10]) assert.deepEqual(found.slice(round, round + 5).sort(), FIVE);
    assert.ok(found.every((one, i) => one !== found[i - 1]));
  });
}

test("it is said which one it is, and when they begin anew", () => {
  const turns = drawn(["a", "b"], 3, DICE.lowest).map((one) => one.turn);
  assert.deepEqual(turns, ["1 of 2", "2 of 2", "That was all of them. From the start: 1 of 2"]);
});

test("what was asked of another pool counts where it is in this one, and is not forgotten", () => {
  const [first] = drawn(["b", "c"], 1, DICE.lowest, ["a", "b"]);
  assert.deepEqual(first, { drawn: "c", asked: ["a", "b", "c"], turn: "2 of 2" });
  const [again] = drawn(["b", "c"], 1, DICE.lowest, first.asked);
  assert.deepEqual(again.asked, ["a", "b"]);
});

test("one alone comes again, and none from nothing", () => {
  assert.deepEqual(
    drawn(["a"], 3, DICE.middle).map((one) => one.drawn),
    ["a", "a", "a"],
  );
  assert.equal(draw([], [], DICE.middle), undefined);
});
