// What the search has at hand: first the names of all things, then, filed without holding the page up, all of their text.
import { catalogOf, filing } from "../../lib/search/catalog.js";
import { entriesOf } from "../../lib/search/entries.js";
import { names, texts } from "../../page/search-files.js";

/** @typedef {import("../../lib/search/catalog.js").Catalog} Catalog */

const BREATH = 12; // milliseconds of work after which a key may be heard

export class Shelf {
  /** @type {import("../../lib/search/entries.js").First | undefined} */
  first;
  /** @type {Record<string, string>} the templates' blanks, by address */
  forms = {};
  #filling = false;
  /** @type {Catalog} */
  catalog = catalogOf([], { small: [], same: [] });

  /** Waits for the names of things. */
  async names() {
    const first = await names();
    if (this.first) return;
    this.first = first;
    this.catalog = catalogOf(entriesOf(first), first);
  }

  /** Brings the rest, once. @returns {Promise<boolean>} whether it is new */
  async fill() {
    if (this.#filling) return false;
    this.#filling = true;
    await this.#file();
    return true;
  }

  async #file() {
    const first = await names();
    const [rest, forms] = await texts();
    if (rest.of !== first.of) throw new Error("The texts are of another publication than the names.");
    const work = filing(entriesOf(first, rest), first);
    for (let since = performance.now(), step = work.next(); ; step = work.next()) {
      if (step.done) {
        this.catalog = step.value;
        this.forms = forms;
        return;
      }
      if (performance.now() - since < BREATH) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
}
