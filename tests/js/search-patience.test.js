import assert from "node:assert/strict";
import { test } from "node:test";
import { patience } from "../../docs/assets/javascripts/lib/search/patience.js";

const never = new Promise(() => {});

/** @param {import("node:test").TestContext} t @param {Promise<unknown>} texts @param {Promise<unknown>} filed */
function waiting(t, texts, filed) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const state = { isOver: false };
  void patience(texts, filed).then(() => (state.isOver = true));
  return {
    state,
    /** @param {number} time */
    async pass(time) {
      await settled();
      t.mock.timers.tick(time);
      await settled();
    },
  };
}

async function settled() {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

test("texts that aren't here soon are not waited for", async (t) => {
  const { state, pass } = waiting(t, never, never);
  await pass(59);
  assert.equal(state.isOver, false);
  await pass(1);
  assert.equal(state.isOver, true);
});

test("texts that are here are waited for until they are filed", async (t) => {
  /** @type {(value?: unknown) => void} */
  let file = () => {};
  const { state, pass } = waiting(t, Promise.resolve(), new Promise((resolve) => (file = resolve)));
  await pass(500);
  assert.equal(state.isOver, false);
  file();
  await pass(0);
  assert.equal(state.isOver, true);
});

test("a slow machine isn't waited for long", async (t) => {
  const { state, pass } = waiting(t, Promise.resolve(), never);
  await pass(599);
  assert.equal(state.isOver, false);
  await pass(1);
  assert.equal(state.isOver, true);
});

test("texts that fail are not waited for", async (t) => {
  const { state, pass } = waiting(t, Promise.reject(new Error("offline")), never);
  await pass(0);
  assert.equal(state.isOver, true);
});
