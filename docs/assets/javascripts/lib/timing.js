// What a stopwatch says: the time beside its target, and what to do about the difference. Nobody speaks to the second.

const BEGUN = 0.25; // of the target: less was no answer
const LEEWAY = 0.1; // of the target, either way
const MOMENT = 5; // seconds: the least leeway
const SENTENCE = 15; // seconds: what a long one saves
const SENTENCES = 30; // what two or three save

/** Minutes and seconds: 1:05. @param {number} seconds */
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {number} seconds @param {number} target */
export function running(seconds, target) {
  return `${clock(seconds)} of ${clock(target)}`;
}

/** Whether it is so much that the result will say so. @param {number} seconds @param {number} target */
export function over(seconds, target) {
  return seconds > target + leeway(target);
}

/**
 * @param {number} seconds how long the answer took, whole ones
 * @param {number} target
 */
export function verdict(seconds, target) {
  if (seconds < target * BEGUN) return `${clock(seconds)}. Press 'Time me', then say the whole answer.`;
  const off = Math.abs(seconds - target);
  if (off <= leeway(target)) return `${clock(seconds)}. Right on time.`;
  return `${clock(seconds)}. ${seconds > target ? tooLong(off) : tooShort(off)}`;
}

/** @param {number} target */
function leeway(target) {
  return Math.max(MOMENT, Math.round(target * LEEWAY));
}

/** @param {number} off seconds, more than the leeway */
function tooLong(off) {
  if (off <= SENTENCE) return `${span(off)} over: cut a sentence.`;
  return `${span(off)} over: ${off <= SENTENCES ? "cut two or three sentences" : "leave a whole part out"}.`;
}

/** @param {number} off seconds, more than the leeway */
function tooShort(off) {
  if (off <= SENTENCE) return `${span(off)} to spare. That's fine.`;
  return `${span(off)} to spare. Slow down, or add one thing they could check.`;
}

/** @param {number} seconds */
function span(seconds) {
  return seconds < 90 ? `${seconds} seconds` : `About ${Math.round(seconds / 60)} minutes`;
}
