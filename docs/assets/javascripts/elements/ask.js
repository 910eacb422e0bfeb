// <pm-ask>: asks a question at random, and shows its answer when that is wanted. Holds: select[data-stage], buttons
// [data-next], [data-show], [data-friend], [data-told] (role=status), and [data-shown] with the parts of a question. Nothing is kept.
import { draw } from "../lib/deck.js";
import { FAILED, questions, whole } from "../page/questions.js";
import { toClipboard } from "../page/share.js";

/** @typedef {import("../page/questions.js").Question} Question */

export default class PmAsk extends HTMLElement {
  /** Addresses, in the order in which they were asked. @type {string[]} */
  #asked = [];
  /** @type {Question | undefined} */
  #question;

  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    if ("next" in button.dataset) void this.#next();
    else if ("show" in button.dataset) this.#open(Boolean(this.#part("answer").hidden));
    else if ("friend" in button.dataset && this.#question) void give(button, this.#question);
  }

  async #next() {
    try {
      const all = await questions();
      const stage = /** @type {HTMLSelectElement} */ (this.#part("stage")).value;
      const pool = all.filter(({ stages }) => !stage || stages.includes(stage)).map(({ address }) => address);
      const next = draw(pool, this.#asked, Math.random);
      const question = all.find(({ address }) => address === next?.drawn);
      if (!next || !question) throw new Error(`Nothing is asked at the stage '${stage}'.`);
      this.#asked = next.asked;
      this.#part("told").textContent = "";
      this.#show(question, next.turn);
    } catch (error) {
      console.error(error);
      this.#part("told").textContent = FAILED;
    }
  }

  /** @param {Question} question @param {string} turn */
  #show(question, turn) {
    const { address, ask, tests, answer, says = "", strong } = question;
    this.#question = question;
    this.#open(false);
    this.#part("turn").textContent = turn;
    this.#part("question").textContent = `“${ask}”`;
    this.#part("tests").textContent = tests;
    this.#part("order").replaceChildren(...answer.map((step) => block("li", step)));
    this.#part("said").replaceChildren(
      ...says
        .split("\n")
        .filter(Boolean)
        .map((line) => block("p", line)),
    );
    this.#part("head").hidden = !says;
    this.#part("lead").textContent = says ? "What makes it good." : "Strong.";
    this.#part("strong").textContent = strong;
    /** @type {HTMLAnchorElement} */ (this.#part("page")).href = whole(address);
    this.#part("shown").hidden = false;
    this.#part("question").focus();
  }

  /** @param {boolean} open */
  #open(open) {
    this.#part("answer").hidden = !open;
    this.#part("show").setAttribute("aria-expanded", String(open));
    this.#part("show").textContent = open ? "Hide the answer" : "Show the answer";
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    const part = this.querySelector(`[data-${name}]`);
    if (!(part instanceof HTMLElement)) throw new Error(`<pm-ask>: [data-${name}] is missing.`);
    return part;
  }
}

/** @param {string} name @param {string} text */
function block(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** @param {Element} from @param {Question} question */
function give(from, { ask, address }) {
  return toClipboard(from, `“${ask}”\n\n${whole(address)}`, { text: "Copied." });
}
