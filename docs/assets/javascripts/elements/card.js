// <pm-card data-moves data-shared>: one screen of the reader's own words, from what is kept of their drafts. It reads and
// writes nothing. Holds: [data-card] with [data-part] groups (each with data-sources, [data-words], [data-all]), [data-pick]
// with select[data-draft], [data-empty], [data-write] with [data-write-part], [data-actions] with [data-print].
import { asOfToday, companies, shownLast, wordsOfPart } from "../lib/card-words.js";
import { sameName } from "../lib/drafts.js";
import { isUnread } from "../lib/kept.js";
import { figures } from "../lib/sentences.js";
import { element } from "../page/element.js";
import { draftOption, opened } from "../page/keeping.js";
import { partOf } from "../page/part-of.js";
import { say } from "../page/say.js";
import { store } from "../page/store.js";
import { fit } from "./card/fit.js";

/** @typedef {import("../lib/card-words.js").Source} Source */
/** @typedef {import("../lib/cut.js").Part} Part */

export default class PmCard extends HTMLElement {
  /** The company whose draft is shown, '' for the main one. */
  #company = "";
  /** @type {() => void} */
  #unwatch = () => {};
  #width = innerWidth;

  connectedCallback() {
    this.#company = shownLast(this.#kept(), this.#sources());
    void opened(this, this.#show(), "Something you typed earlier");
    this.#unwatch = store.watch(() => this.#refresh());
    this.addEventListener("change", this);
    this.addEventListener("click", this);
    addEventListener("resize", this.#turned);
    this.toggleAttribute("data-ready", true);
  }

  disconnectedCallback() {
    this.removeEventListener("change", this);
    this.removeEventListener("click", this);
    removeEventListener("resize", this.#turned);
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent({ type, target }) {
    if (type === "click" && target instanceof Element && target.closest("[data-print]")) print();
    if (type !== "change" || !(target instanceof HTMLSelectElement)) return;
    this.#company = target.value;
    this.#show();
    say(this, { text: `Showing: ${target.selectedOptions[0].text}.`, quiet: true });
  }

  /** A phone's bars come and go while somebody scrolls: only another width counts. */
  #turned = () => {
    if (innerWidth === this.#width) return;
    this.#width = innerWidth;
    fit(partOf(this, "card"));
  };

  /** Another tab has changed something. */
  #refresh() {
    const before = this.#company;
    const problems = this.#show().filter((problem) => problem !== "aside"); // that was said on arrival
    void opened(this, problems, "");
    const [main] = this.#select().options;
    if (before && !this.#company)
      say(this, { text: `This draft was deleted in another tab. You see the ${main.text.toLowerCase()} now.` });
  }

  /** Shows what is kept now. @returns {import("../lib/storage.js").Problem[]} of reading it */
  #show() {
    const kept = this.#kept();
    this.#pick(kept);
    const shown = this.#parts().map(({ part, name, sources }) => {
      const found = wordsOfPart(kept, name, sources, this.#company);
      fill(part, name, found);
      const empty = !found.lines.length;
      partOf(this, `write-part="${name}"`).hidden = !empty || found.problems.some(isUnread);
      return { empty, unread: empty && partOf(this, `write-part="${name}"`).hidden, problems: found.problems };
    });
    const isEmpty = shown.every(({ empty }) => empty);
    partOf(this, "card").hidden = isEmpty;
    partOf(this, "actions").hidden = isEmpty;
    partOf(this, "empty").hidden = !isEmpty || shown.some(({ unread }) => unread);
    partOf(this, "write").hidden = shown.every(({ empty, unread }) => !empty || unread);
    fit(partOf(this, "card"));
    return shown.flatMap(({ problems }) => problems);
  }

  /** @param {import("../lib/card-words.js").Reader} kept */
  #pick(kept) {
    const drafts = companies(kept, this.#sources());
    this.#company = drafts.find(({ name, broken }) => !broken && sameName(name, this.#company))?.name ?? "";
    const select = this.#select();
    select.replaceChildren(
      select.options[0],
      ...drafts.map((one) => draftOption(one, one.broken ? undefined : one.name)),
    ); // the first is the main one
    select.value = this.#company;
    partOf(this, "pick").hidden = !drafts.length;
  }

  #select() {
    return /** @type {HTMLSelectElement} */ (partOf(this, "draft"));
  }

  /** @returns {{part: HTMLElement, name: Part, sources: Source[]}[]} */
  #parts() {
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-part]"));
    return [...parts].map((part) => {
      return { part, name: /** @type {Part} */ (part.dataset.part), sources: JSON.parse(part.dataset.sources ?? "[]") };
    });
  }

  #sources() {
    return this.#parts().flatMap(({ sources }) => sources);
  }

  #kept() {
    return asOfToday(
      store,
      JSON.parse(this.dataset.moves ?? "{}"),
      (this.dataset.shared ?? "").split(" ").filter(Boolean),
    );
  }
}

/** @param {HTMLElement} part @param {Part} name @param {ReturnType<typeof wordsOfPart>} found */
function fill(part, name, { lines, cut, url }) {
  const all = /** @type {HTMLAnchorElement} */ (part.querySelector("[data-all]"));
  all.hidden = !cut;
  if (url) all.href = url;
  part.hidden = !lines.length;
  part.toggleAttribute("data-copied-not", part.hidden);
  const list = element(name === "opener" ? "div" : "ul", "", ...lines.map((line) => block(name, line)));
  part.querySelector("[data-words]")?.replaceChildren(list);
}

/** @param {Part} name @param {string} line */
function block(name, line) {
  const said = name === "numbers" ? figures(line) : [{ text: line, figure: false }];
  return element(
    name === "opener" ? "p" : "li",
    "",
    ...said.map(({ text, figure }) => (figure ? element("b", "", text) : text)),
  );
}
