import assert from "node:assert/strict";
import test from "node:test";

// Most browsers, and the theme, open what they can by themselves: so this one does nothing at all.
class Part extends EventTarget {
  open = false;
  tabIndex = 0;
  seen = 0;
  dataset = {};

  /** @param {string} name @param {Part | null} [parentElement] */
  constructor(name, parentElement = null) {
    super();
    this.name = name;
    this.parentElement = parentElement;
  }

  /** @param {string} name @returns {Part | null} */
  closest(name) {
    return this.name === name ? this : (this.parentElement?.closest(name) ?? null);
  }

  /** @param {string} name */
  matches(name) {
    return this.name === name;
  }

  querySelector() {
    return null;
  }

  scrollIntoView() {
    this.seen += 1;
  }

  focus() {}
}

const outer = new Part("details");
const inner = new Part("details", new Part("div", outer));
const line = new Part("li", inner);
const page = new EventTarget();
Object.assign(globalThis, {
  HTMLElement: Part,
  location: { hash: "#line" },
  document: { getElementById: (/** @type {string} */ id) => (id === "line" ? line : null) },
  addEventListener: page.addEventListener.bind(page),
});
const { arrive, goTo } = await import("../../docs/assets/javascripts/page/arrival.js");
const WAYS = /** @type {[string, () => void][]} */ ([
  ["whoever arrives by the address", arrive], // first, since it listens from then on
  ["whoever follows a link on the page", () => page.dispatchEvent(new Event("hashchange"))],
  ["whoever follows a link in a message", () => goTo("line")],
]);

for (const [who, goes] of WAYS) {
  test(`${who} finds every closed part around the place open, and the place in sight`, () => {
    outer.open = inner.open = false;
    line.seen = 0;
    goes();
    assert.deepEqual([outer.open, inner.open, line.seen], [true, true, 1]);
  });
}
