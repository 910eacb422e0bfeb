// Somebody's ticks that came with the link (#with=…): shown as theirs, beside the reader's own, and taken over only when
// the reader says so. Holds: [data-sender], the place for the words and buttons about it.

import { readWith } from "../../lib/with-link-read.js";
import { button, element } from "../../page/element.js";
import { say } from "../../page/say.js";
import { scope } from "../../page/site.js";

/** @typedef {import("./item.js").ChecklistItem} ChecklistItem */

export class Sender {
  #items;
  #moves;
  #changed;
  #place;

  /**
   * @param {HTMLElement} element @param {ChecklistItem[]} items
   * @param {Record<string, string>} moves old address: where it stands today
   * @param {(items: ChecklistItem[]) => void} changed ticks items
   */
  constructor(element, items, moves, changed) {
    this.#items = items;
    this.#moves = moves;
    this.#changed = changed;
    this.#place = /** @type {HTMLElement} */ (element.querySelector("[data-sender]"));
    addEventListener("hashchange", this);
    this.handleEvent();
  }

  close() {
    removeEventListener("hashchange", this);
  }

  handleEvent() {
    const found = readWith(location.hash);
    if (!found) return;
    this.#hide();
    if (found.problem)
      return say(this.#place, {
        text: `The ticks in this link can't be shown: ${found.problem}. You can still use the list.`,
        stay: true,
      });
    const ids = [...new Set(found.ids.map((id) => this.#today(id)))];
    const theirs = this.#items.filter((item) => ids.includes(item.id));
    for (const { part } of theirs)
      part.querySelector(".pm-item__label > span")?.append(element("span", "pm-item__sender", "sender: ticked"));
    const elsewhere = ids.filter((id) => id.includes("#"));
    this.#say(theirs, elsewhere, ids.length - theirs.length - elsewhere.length);
  }

  /** What an id of an older version of this list is called today; an address when it stands on another list. @param {string} id */
  #today(id) {
    if (this.#items.some((item) => item.id === id)) return id;
    const move = Object.entries(this.#moves).find(
      ([from, to]) => from.endsWith(`/#${id}`) && to.startsWith("/checklists/") && to.includes("#"),
    );
    const [page, part] = (move?.[1] ?? `#${id}`).split("#");
    return !page || this.#items.some((item) => item.id === part) ? part : `${page}#${part}`;
  }

  /** @param {ChecklistItem[]} theirs @param {string[]} elsewhere @param {number} unknown */
  #say(theirs, elsewhere, unknown) {
    const all = this.#items.length;
    const lines = [
      element(
        "p",
        "",
        `Whoever sent you this link has ticked ${theirs.length} of ${all} items, marked 'sender' here. Your own ticks haven't changed.`,
      ),
    ];
    const pages = [...new Set(elsewhere.map((address) => address.split("#")[0]))];
    for (const page of pages) {
      const ids = elsewhere.filter((address) => address.startsWith(`${page}#`)).map((address) => address.split("#")[1]);
      const line = element(
        "p",
        "",
        `${ids.length} of their ticks ${ids.length === 1 ? "has" : "have"} moved to another list: `,
      );
      const link = Object.assign(element("a", "", page.split("/")[2].replaceAll("-", " ")), {
        href: `${scope()}${page.slice(1)}#with=1:${ids.join(",")}`,
      });
      line.append(link);
      lines.push(line);
    }
    if (unknown)
      lines.push(element("p", "", `${unknown} of their ticks ${unknown === 1 ? "isn't" : "aren't"} on this list.`));
    const row = element("p", "pm-sender__row", "");
    row.append(
      button("Add their ticks to mine", () => this.#takeOver(theirs)),
      " ",
      button("Hide theirs", () => this.#leave()),
    );
    this.#place.replaceChildren(...lines, row);
    this.#place.hidden = false;
    this.#place.focus({ preventScroll: true });
  }

  /** @param {ChecklistItem[]} theirs */
  #takeOver(theirs) {
    const added = theirs.filter((item) => !item.box.checked);
    this.#leave();
    if (added.length) this.#changed(added);
    else say(this.#place, { text: "You've ticked all of these already." });
  }

  #leave() {
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#hide();
    this.#items[0]?.box.focus({ preventScroll: true });
  }

  #hide() {
    this.#place.hidden = true;
    this.#place.replaceChildren();
    for (const { part } of this.#items) part.querySelector(".pm-item__sender")?.remove();
  }
}
