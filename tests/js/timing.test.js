import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, over, running, verdict } from "../../docs/assets/javascripts/lib/timing.js";

test("a time is minutes and seconds, also beyond an hour", () => {
  assert.deepEqual([0, 5, 60, 72, 3725].map(clock), ["0:00", "0:05", "1:00", "1:12", "62:05"]);
  assert.equal(running(42, 60), "0:42 of 1:00");
});

test("a tenth either way is on time, and of a short answer five seconds", () => {
  for (const seconds of [54, 60, 66]) assert.match(verdict(seconds, 60), /Right on time\.$/u);
  for (const seconds of [108, 132]) assert.match(verdict(seconds, 120), /Right on time\.$/u);
  for (const seconds of [15, 25]) assert.match(verdict(seconds, 20), /Right on time\.$/u);
  for (const seconds of [53, 67]) assert.doesNotMatch(verdict(seconds, 60), /Right on time/u);
});

test("what is too long names how much, and what to cut for it", () => {
  assert.equal(verdict(72, 60), "1:12. 12 seconds over: cut a sentence.");
  assert.equal(verdict(76, 60), "1:16. 16 seconds over: cut two or three sentences.");
  assert.equal(verdict(91, 60), "1:31. 31 seconds over: leave a whole part out.");
  assert.equal(verdict(215, 90), "3:35. About 2 minutes over: leave a whole part out.");
});

test("a short answer is fine, and a very short one was none", () => {
  assert.equal(verdict(48, 60), "0:48. 12 seconds to spare. That's fine.");
  assert.equal(verdict(30, 60), "0:30. 30 seconds to spare. Slow down, or add one thing they could check.");
  assert.equal(verdict(14, 60), "0:14. Press 'Time me', then say the whole answer.");
});

test("the time is shown as over exactly when the result will say so", () => {
  for (let seconds = 15; seconds < 200; seconds++)
    assert.equal(over(seconds, 90), / over: /u.test(verdict(seconds, 90)), `${seconds} of 90`);
});
