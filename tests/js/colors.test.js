// The kept choice of colors is read before the first paint (inline/scheme.js) and again by the element (lib/colors.js).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import { scheme } from "../../docs/assets/javascripts/lib/colors.js";

const PAINTS = readFileSync(new URL("../../docs/assets/javascripts/inline/scheme.js", import.meta.url), "utf8");
const COLOR = { media: "(prefers-color-scheme)", scheme: "slate", primary: "custom", accent: "custom" };

/** @type {[unknown, string][]} what is kept, and the choice that it makes: '' for none */
const KEPT = [
  [{ index: 0, color: COLOR }, "system"],
  [{ index: 1, color: { ...COLOR, scheme: "default" } }, "light"],
  [{ index: 2, color: COLOR }, "dark"],
  [{ index: 2, color: { scheme: "slate" } }, "dark"],
  [{ index: 1, color: COLOR }, "light"],
  [{ index: 2, color: { ...COLOR, extra: "x" } }, ""],
  [{ index: 2, color: { ...COLOR, media: 1 } }, ""],
  [{ index: 2, color: { ...COLOR, scheme: ["slate"] } }, ""],
  [{ index: 2, color: { ...COLOR, scheme: "navy" } }, ""],
  [{ index: 2, color: ["slate"] }, ""],
  [{ index: 2, color: {} }, ""],
  [{ index: 2 }, ""],
  [{ index: "2", color: COLOR }, ""],
  [{ index: "length", color: COLOR }, ""],
  [{ index: 3, color: COLOR }, ""],
  [{ color: COLOR }, ""],
  [[2], ""],
  [null, ""],
  [2, ""],
];

/** What is painted first. @param {string | null} text @param {boolean} dark whether the system is */
function painted(text, dark) {
  let found = "";
  vm.runInNewContext(PAINTS, {
    URL,
    location: { href: "https://example.org/book/guides/" },
    matchMedia: () => ({ matches: dark }),
    localStorage: { getItem: (/** @type {string} */ name) => (name === "/book/.__palette" ? text : null) },
    document: {
      currentScript: { dataset: { root: ".." } },
      body: { setAttribute: (/** @type {string} */ _, /** @type {string} */ value) => (found = value) },
    },
  });
  return found;
}

for (const [kept, choice] of KEPT) {
  const text = JSON.stringify(kept);
  test(`the page begins in the colors in which it stays: ${text}`, () => {
    assert.equal(scheme(text), choice);
    for (const dark of [false, true]) {
      const stays = choice === "dark" || (choice !== "light" && dark) ? "slate" : "default";
      assert.equal(painted(text, dark), stays, `dark system: ${dark}`);
    }
  });
}

test("what is no JSON, or nothing, chooses nothing", () => {
  for (const text of ["", "{", "garbage"]) {
    assert.equal(scheme(text), "");
    assert.equal(painted(text, true), "slate");
  }
  assert.equal(painted(null, false), "default");
});
