// A browser of one's own for the tests of lib/store.js: a storage that can be full, closed or broken, and tabs.
import { EventEmitter } from "node:events";

const SCOPE = "/book/";

/** A storage as browsers have it: `room` characters in all; `closed`: every use throws; `mute`: reading these names throws. */
export class FakeStorage {
  constructor() {
    /** @type {Map<string, string>} */
    this.texts = new Map();
    this.room = Infinity;
    this.closed = false;
    /** @type {string[]} */
    this.mute = [];
  }

  /** @param {string} name */
  getItem(name) {
    if (this.closed || this.mute.includes(name)) throw new DOMException("no", "SecurityError");
    return this.texts.get(name) ?? null;
  }

  /** @param {string} name @param {string} text */
  setItem(name, text) {
    if (this.closed) throw new DOMException("no", "SecurityError");
    const others = [...this.texts].filter(([one]) => one !== name);
    const size = others.reduce((sum, [one, other]) => sum + one.length + other.length, 0);
    if (size + name.length + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(name, text);
  }

  /** @param {string} name */
  removeItem(name) {
    if (this.closed) throw new DOMException("no", "SecurityError");
    this.texts.delete(name);
  }

  /** As `Object.keys(localStorage)` sees it. */
  asBrowser() {
    return new Proxy(this, {
      ownKeys: ({ texts }) => [...texts.keys()],
      getOwnPropertyDescriptor: ({ texts }, name) =>
        texts.has(String(name)) ? { enumerable: true, configurable: true, value: "" } : undefined,
    });
  }
}

/** Puts a fresh browser in place; gives its parts. `tell` is what a tab hears when another has written. */
export function world() {
  const bus = new EventEmitter();
  bus.setMaxListeners(0);
  const parts = {
    local: new FakeStorage(),
    session: new FakeStorage(),
    /** @param {string} key @param {string} text */
    put: (key, text) => parts.local.texts.set(`${SCOPE}.pm/${key}`, text),
    /** @param {string} key @returns {any} */
    record: (key) => JSON.parse(parts.local.texts.get(`${SCOPE}.pm/${key}`) ?? "null"),
    /** @param {string} key */
    text: (key) => parts.local.texts.get(`${SCOPE}.pm/${key}`),
    /** @param {string | null} key */
    tell: (key) => bus.emit("storage", { key: key === null ? null : `${SCOPE}.pm/${key}` }),
    scope: SCOPE,
  };
  Object.assign(globalThis, {
    localStorage: parts.local.asBrowser(),
    sessionStorage: parts.session.asBrowser(),
    addEventListener: bus.on.bind(bus),
    removeEventListener: bus.off.bind(bus),
  });
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  return parts;
}
