// What of a template comes once the reader turns to it (page/later.js): what gives it away, what shows its words as they will
// be copied, and the mail. Holds: perhaps [data-answer] (answer.js) and [data-mail] (mail.js). Nothing here keeps anything.
import { later, sayMissing } from "../../page/later.js";

/** @typedef {import("./draft-group.js").DraftGroup} DraftGroup */

const MISSING = "This part of the page couldn't be loaded. Your words are kept: reload to try again.";

export class LateParts {
  #element;
  #groups;
  #begun;
  /** @type {import("./mail.js").OpenInMail | undefined} */
  #mail;

  /** @param {HTMLElement} element the <pm-template> @param {() => DraftGroup[]} groups */
  constructor(element, groups) {
    this.#element = element;
    this.#groups = groups;
    this.#begun = later(element, () => import("./begun.js"));
  }

  /** To be called once the groups are there. */
  begin() {
    const mail = /** @type {HTMLDetailsElement | null} */ (this.#element.querySelector("[data-mail]"));
    if (mail) this.#openInMail(mail);
    void this.answer();
  }

  close() {
    this.#mail?.close();
  }

  /** Only messages have it. @param {HTMLDetailsElement} part */
  #openInMail(part) {
    const bring = later(part, () => import("./mail.js"));
    const open = async () => {
      const found = part.open && !this.#mail ? await bring() : undefined;
      const place = found === null && part.querySelector("[data-mail-says]");
      if (place) place.textContent = MISSING;
      if (found && this.#element.isConnected)
        this.#mail ??= new found.OpenInMail(this.#element, () => this.#groups()[0].read());
    };
    part.addEventListener("toggle", open);
    void open();
  }

  /** Shows what is typed as it will be copied; the page itself shows that nothing is. */
  async answer() {
    const place = this.#element.querySelector("[data-answer]");
    const filled = this.#groups().some((group) => Object.values(group.values()).some(Boolean));
    if (!place || (!filled && !place.querySelector("[data-answer-text]:not([data-empty])"))) return;
    const part = await this.#begun();
    if (part) part.showAnswer(place, this.#groups());
    else for (const line of place.querySelectorAll("[data-answer-text]")) line.textContent = MISSING;
  }

  /** Brings the answer of the field that is typed in into view. @param {Element} field */
  async bringAnswer(field) {
    (await this.#begun())?.bringAnswer(this.#element, field);
  }

  /** Gives it away. @param {string} format as in give.js @param {Element | null | undefined} only the group to take; the whole when there is none @param {string} name the draft's, '' for the main one */
  async take(format, only, name) {
    const groups = this.#groups().filter((group) => !only || group.part === only);
    const words = groups.map((group) => group.read()); // as they are at the press
    const part = await this.#begun();
    if (part) part.give(this.#element, format, words, name);
    else sayMissing(this.#element);
  }
}
