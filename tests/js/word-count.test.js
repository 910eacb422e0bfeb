import assert from "node:assert/strict";
import { test } from "node:test";
import { count, room, spoken } from "../../docs/assets/javascripts/lib/word-count.js";

test("a word is what stands between spaces and holds a letter or a number", () => {
  assert.equal(count(""), 0);
  assert.equal(count("  one\ttwo\n\nthree\u00a0four "), 4);
  assert.equal(count("well-known, it's 40%"), 3);
  assert.equal(count("this – and & that …"), 3);
  assert.equal(count("größer 東京 ½"), 3);
});

test("a length is said in seconds, then in half minutes", () => {
  assert.equal(spoken(1), "about 1 second aloud");
  assert.equal(spoken(2), "about 1 second aloud");
  assert.equal(spoken(28), "about 12 seconds aloud");
  assert.equal(spoken(208), "about 89 seconds aloud");
  assert.equal(spoken(210), "about 1.5 minutes aloud");
  assert.equal(spoken(280), "about 2 minutes aloud");
});

test("nobody speaks in no time", () => {
  assert.equal(spoken(0), "about 1 second aloud");
});

test("an empty field says what fits, and nothing where all fits", () => {
  assert.deepEqual(room(0, 28), { text: "At most 28 words, about 12 seconds aloud.", over: false });
  assert.deepEqual(room(0, 0), { text: "", over: false });
});

test("a field without a limit says its length", () => {
  assert.deepEqual(room(1, 0), { text: "1 word, about 1 second aloud.", over: false });
  assert.deepEqual(room(28, 0), { text: "28 words, about 12 seconds aloud.", over: false });
});

test("a limit may be reached and not passed", () => {
  assert.deepEqual(room(28, 28), { text: "28 of 28 words, about 12 seconds aloud.", over: false });
  assert.deepEqual(room(30, 28), { text: "30 words: 2 over the 28 that fit; about 13 seconds aloud.", over: true });
});

test("what is read, not said, takes no time to say", () => {
  assert.equal(room(0, 8, false).text, "At most 8 words.");
  assert.equal(room(3, 8, false).text, "3 of 8 words.");
  assert.equal(room(9, 8, false).text, "9 words: 1 over the 8 that fit.");
});
