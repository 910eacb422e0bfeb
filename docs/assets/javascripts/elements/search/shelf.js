// What the search has at hand: first the names of all things, then, filed without holding the page up, all of their text.
import { catalogOf, Filing } from "../../lib/search/catalog.js";
import { entriesOf, headOf, partReader } from "../../lib/search/entries.js";
import { nameParts, texts } from "./files.js";

/** @typedef {import("../../lib/search/entries.js").First} First */
/** @typedef {import("../../lib/search/entries.js").Written} Written */
/** @typedef {import("../../lib/search/entries.js").Columns} Columns */

const BREATH = 12; // milliseconds of work after which a key may be heard

export class Shelf {
  /** @type {First | undefined} */
  first;
  /** @type {Record<string, string>} the templates' blanks, by address */
  forms = {};
  catalog = catalogOf([], { small: [], same: [] });
  /** @type {Promise<void> | undefined} */
  #coming;
  /** @type {ReturnType<typeof texts> | undefined} */
  #texts;

  /** Waits for the names of things; if they didn't come, the next call asks again. */
  async names() {
    this.#coming ??= this.#name();
    try {
      await this.#coming;
    } catch (error) {
      this.#coming = undefined;
      throw error;
    }
  }

  /** Files them while they come: on a slow line most of the work is done before the last is here. */
  async #name() {
    const coming = nameParts();
    const head = headOf(/** @type {Written} */ ((await coming.next()).value));
    const parts = /** @type {Columns[]} */ ([]);
    const filing = new Filing(head);
    const read = partReader(head);
    for await (const part of /** @type {AsyncGenerator<Columns>} */ (coming)) {
      parts.push(part);
      for (const entry of read(part)) filing.add(entry);
    }
    this.texts().catch(() => {}); // whoever reads them hears of it
    this.catalog = filing.done();
    this.first = { ...head, parts };
  }

  /** Asks for the rest; what failed is asked for again. */
  texts() {
    this.#texts ??= texts().catch((error) => {
      this.#texts = undefined;
      throw error;
    });
    return this.#texts;
  }

  /** Files the rest. */
  async fill() {
    const first = /** @type {First} */ (this.first);
    const [rest, forms] = await this.texts();
    if (rest.of !== first.of) throw new Error("The texts are of another publication than the names.");
    const filing = new Filing(first);
    let since = performance.now();
    for (const entry of entriesOf(first, rest)) {
      filing.add(entry);
      if (performance.now() - since < BREATH) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    this.catalog = filing.done();
    this.forms = forms;
  }
}
