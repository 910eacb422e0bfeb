// <pm-ask>: asks a question at random, and shows its answer when that is wanted. Holds: select[data-stage], buttons
// [data-next], [data-show], [data-friend], [data-told] (role=status), and [data-shown] with the parts of a question. Nothing is kept.
import { draw } from "../lib/deck.js";
import { partOf } from "../page/part-of.js";
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
    else if ("show" in button.dataset) this.#open(Boolean(partOf(this, "answer").hidden));
    else if ("friend" in button.dataset && this.#question) void give(button, this.#question);
  }

  async #next() {
    try {
      partOf(this, "told").textContent = "Loading …"; // seen and heard only where that takes its time
      const all = await questions();
      const stage = /** @type {HTMLSelectElement} */ (partOf(this, "stage")).value;
      const pool = all.filter(({ stages }) => !stage || stages.includes(stage)).map(({ address }) => address);
      const next = draw(pool, this.#asked, Math.random);
      const question = all.find(({ address }) => address === next?.drawn);
      if (!next || !question) throw new Error(`Nothing is asked at the stage '${stage}'.`);
      this.#asked = next.asked;
      partOf(this, "told").textContent = "";
      this.#show(question, next.turn);
    } catch (error) {
      console.error(error);
      partOf(this, "told").textContent = FAILED;
    }
  }

  /** @param {Question} question @param {string} turn */
  #show(question, turn) {
    const { address, ask, tests, answer, says = "", strong } = question;
    this.#question = question;
    this.#open(false);
    partOf(this, "turn").textContent = turn;
    partOf(this, "question").textContent = `“${ask}”`;
    partOf(this, "tests").textContent = tests;
    partOf(this, "order").replaceChildren(...answer.map((step) => block("li", step)));
    partOf(this, "said").replaceChildren(
      ...says
        .split("\n")
        .filter(Boolean)
        .map((line) => block("p", line)),
    );
    partOf(this, "head").hidden = !says;
    partOf(this, "lead").textContent = says ? "What makes it good." : "Strong.";
    partOf(this, "strong").textContent = strong;
    /** @type {HTMLAnchorElement} */ (partOf(this, "page")).href = whole(address);
    partOf(this, "shown").hidden = false;
    partOf(this, "question").focus();
  }

  /** @param {boolean} open */
  #open(open) {
    partOf(this, "answer").hidden = !open;
    partOf(this, "show").setAttribute("aria-expanded", String(open));
    partOf(this, "show").textContent = open ? "Hide the answer" : "Show the answer";
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
