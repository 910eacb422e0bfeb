import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { Pause } from "../../docs/assets/javascripts/page/pause.js";

function begin() {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  /** @type {number[]} when it was kept, in milliseconds from the start */
  const kept = [];
  const pause = new Pause(() => {
    pause.end();
    kept.push(Date.now() - 1_000_000);
  });
  return { pause, kept };
}

test.afterEach(() => mock.timers.reset());

test("what is typed is kept a moment after the last key, once", () => {
  const { pause, kept } = begin();
  assert.equal(pause.waits, false);
  pause.typed();
  mock.timers.tick(200);
  pause.typed();
  assert.equal(pause.waits, true);
  mock.timers.tick(299);
  assert.deepEqual(kept, []);
  mock.timers.tick(1);
  assert.deepEqual(kept, [500]);
  assert.equal(pause.waits, false);
  mock.timers.tick(5000);
  assert.deepEqual(kept, [500]);
});

test("who types without a pause has it kept each second", () => {
  const { pause, kept } = begin();
  for (let key = 0; key < 30; key += 1) {
    pause.typed();
    mock.timers.tick(100);
  }
  assert.deepEqual(kept, [1000, 2000, 3000]);
});

test("what is kept at once isn't kept again", () => {
  const { pause, kept } = begin();
  pause.typed();
  pause.end();
  assert.equal(pause.waits, false);
  mock.timers.tick(5000);
  assert.deepEqual(kept, []);
  pause.typed();
  mock.timers.tick(300);
  assert.deepEqual(kept, [5300]);
});
