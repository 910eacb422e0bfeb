// Asks for the name of a draft: a new one, a copy or one that is renamed. Holds, in the part of the drafts: form[data-name]
// with one field, and a button [data-do=cancel]. Around that part stand the groups of fields ([data-template]).
import { isSeen } from "../../lib/drafts.js";
import { say } from "../../page/say.js";

const EVENTS = ["submit", "input", "keydown", "click"];

/** @typedef {"new" | "copy" | "rename"} Task what a name is for */

export class NameForm {
  #part;
  #around;
  #form;
  #one;
  #isTaken;
  #take;
  /** @type {Task | ""} */
  #task = "";
  /** What was pressed for it. @type {HTMLElement | null} */
  #asker = null;

  /**
   * @param {HTMLElement} part @param {string} one what a draft is called here
   * @param {(name: string, task: Task) => boolean} isTaken @param {(name: string, task: Task) => void} take gets a name that can be
   */
  constructor(part, one, isTaken, take) {
    this.#part = part;
    this.#around = part.parentElement ?? part;
    this.#form = /** @type {HTMLFormElement} */ (part.querySelector("[data-name]"));
    this.#one = one;
    this.#isTaken = isTaken;
    this.#take = take;
    for (const type of EVENTS) part.addEventListener(type, this);
    this.#around.addEventListener("click", this.#beside);
  }

  close() {
    for (const type of EVENTS) this.#part.removeEventListener(type, this);
    this.#around.removeEventListener("click", this.#beside);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "submit") this.#submit(event);
    else if (event.type === "input") this.#field().setCustomValidity("");
    else if (event instanceof KeyboardEvent) event.key === "Escape" && !this.#form.hidden && this.end();
    else if (event.target instanceof Element && event.target.closest("[data-do=cancel]")) this.end();
  }

  /** Asks for a name. @param {Task} task @param {HTMLElement} asker what was pressed for it @param {string} name that stands there first */
  ask(task, asker, name) {
    this.#task = task;
    this.#asker = asker;
    this.#form.hidden = false;
    this.#hold(task !== "rename");
    this.#field().value = name;
    this.#field().focus();
  }

  /** Asks no more. @param {HTMLElement | null} [next] gets the focus */
  end(next = this.#asker) {
    this.#task = "";
    this.#form.hidden = true;
    this.#hold(false);
    next?.focus();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    if (!this.#task) return;
    const name = this.#field().value.trim();
    const why = this.#fault(name, this.#task);
    if (!why) return this.#take(name, this.#task);
    this.#field().setCustomValidity(why);
    this.#field().reportValidity();
  }

  /** Why a draft can't be called so, '' when it can. @param {string} name @param {Task} task */
  #fault(name, task) {
    if (!isSeen(name)) return "Nobody could see this name. Type a letter, a number or a sign.";
    return this.#isTaken(name, task) ? `You already have a ${this.#one} called “${name}”. Choose another name.` : "";
  }

  /** What is typed while a new draft has no name yet would go to the old one. @param {boolean} on */
  #hold(on) {
    for (const group of this.#around.querySelectorAll("[data-template]")) group.toggleAttribute("inert", on);
  }

  /** A press on a field that is held. @param {Event} event */
  #beside = ({ target }) => {
    if (target !== this.#around || this.#form.hidden || this.#task === "rename") return;
    this.#field().focus();
    say(this.#part, { text: `Name the new ${this.#one} first, or press Cancel to stay in this one.` });
  };

  #field() {
    return /** @type {HTMLInputElement} */ (this.#form.elements[0]);
  }
}
