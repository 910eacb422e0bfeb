// Somebody's ticks that come with a link (sender.js): only such a link needs what shows them.
import { say } from "../../page/say.js";

/** @typedef {import("./item.js").ChecklistItem} ChecklistItem */

export class SenderLate {
  #element;
  #items;
  #moves;
  #tick;
  /** @type {import("./sender.js").Sender | undefined} */
  #sender;

  /** @param {HTMLElement} element @param {ChecklistItem[]} items @param {Record<string, string>} moves @param {(items: ChecklistItem[]) => void} tick all as in sender.js */
  constructor(element, items, moves, tick) {
    this.#element = element;
    this.#items = items;
    this.#moves = moves;
    this.#tick = tick;
    void this.handleEvent();
    addEventListener("hashchange", this);
  }

  close() {
    removeEventListener("hashchange", this);
    this.#sender?.close();
  }

  async handleEvent() {
    if (this.#sender || !/^#with(=|%3d)/iu.test(location.hash)) return;
    try {
      const { Sender } = await import("./sender.js");
      if (!this.#element.isConnected || this.#sender) return;
      this.#sender = new Sender(this.#element, this.#items, this.#moves, this.#tick);
    } catch (error) {
      console.error(error);
      say(this.#element, {
        text: "The ticks in this link couldn't be loaded. Reload the page to try again.",
        stay: true,
      });
    }
  }
}
