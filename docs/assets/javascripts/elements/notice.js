// <pm-notice>: shows and reads aloud what any part of the page says (page/say.js). One message at a time.
// Holds: [data-live] (the live region), [data-box] with [data-text], [data-by-hand], [data-action], [data-close]; and
// [data-again], a small button that shows a standing warning again after it was closed.
import { pieces } from "../lib/messages.js";
import { goTo } from "../page/arrival.js";
import { element } from "../page/element.js";
import { partOf } from "../page/part-of.js";
import { isPlain } from "../page/plain-press.js";

/** @typedef {import("../lib/messages.js").Message} Message */
const SECONDS = 5;
const PAUSE = 50; // milliseconds: the same words twice are read twice; a link to a place takes the focus first

export class PmNotice extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #stays = false;
  /** The pointer is on the box. A touch ends with its finger, while `:hover` would last until the next one. */
  #pointed = false;
  #aloud = "";
  /** What had the focus before something in the box got it. @type {HTMLElement | null} */
  #from = null;
  /** What waits until the box is closed. @type {Message | undefined} */
  #next;
  /** The warning that holds until it is said to hold no more. @type {Message | undefined} */
  #standing;

  connectedCallback() {
    document.addEventListener("pm-say", this);
    document.addEventListener("click", this, { capture: true });
    for (const type of ["pointerenter", "pointerleave", "focusin", "focusout", "keydown"])
      partOf(this, "box").addEventListener(type, this);
    partOf(this, "close").onclick = () => this.#close();
    partOf(this, "again").onclick = () => this.#again();
  }

  disconnectedCallback() {
    if (this.isConnected) return; // carried into the search's box, or out of it
    document.removeEventListener("pm-say", this);
    document.removeEventListener("click", this, { capture: true });
    clearTimeout(this.#timer);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "pm-say") this.#show(/** @type {CustomEvent<Message>} */ (event).detail);
    else if (event.type === "click") this.#pressed(/** @type {Node} */ (event.target));
    else if (event.type === "keydown") /** @type {KeyboardEvent} */ (event).key === "Escape" && this.#close();
    else if (event.type === "focusin") this.#came(/** @type {FocusEvent} */ (event));
    else {
      if (event.type !== "focusout") this.#pointed = event.type === "pointerenter";
      this.#wait();
    }
  }

  /** @param {Message} message */
  #show(message) {
    if (message.waits && !partOf(this, "box").hidden) {
      this.#next = message;
      return;
    }
    const live = partOf(this, "live");
    live.textContent = "";
    const said = pieces(message);
    const words = said.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
    this.#aloud = message.waits ? `${this.#aloud} ${words}`.trim() : words; // what is being read is read to its end
    setTimeout(() => (live.textContent = this.#aloud), PAUSE);
    if (message.again !== undefined) this.#stand(message);
    if (message.quiet) return;
    partOf(this, "again").hidden = true;
    partOf(this, "text").replaceChildren(
      ...said.map((piece) => (typeof piece === "string" ? piece : this.#link(piece))),
    );
    partOf(this, "box").hidden = false;
    const used = document.querySelector("article :is(textarea, input):focus")?.getBoundingClientRect();
    this.toggleAttribute("data-above", Boolean(used && used.bottom > innerHeight - 96)); // not over what is typed or chosen
    this.#offer(message.action);
    this.#stays = Boolean(message.field || message.stay || message.links?.length);
    const field = /** @type {HTMLTextAreaElement} */ (partOf(this, "by-hand"));
    field.hidden = !message.field;
    field.value = message.field ?? "";
    if (message.field) setTimeout(() => select(field), PAUSE);
    this.#wait();
  }

  /** A message that names what was left out has been read once the reader goes on. @param {Node} target */
  #pressed(target) {
    if (!partOf(this, "box").querySelector("a") || partOf(this, "box").contains(target)) return;
    this.#next = undefined;
    this.#close();
  }

  /** A link; on the page it stands for, it puts the cursor there. @param {import("../lib/messages.js").Link} one */
  #link({ text, href }) {
    const link = element("a", "", text);
    link.href = new URL(href, location.href).href;
    link.addEventListener("click", (event) => {
      if (!isPlain(event)) return;
      if (link.pathname !== location.pathname || !goTo(link.hash.slice(1))) return;
      event.preventDefault();
      this.#next = undefined; // nothing may lie over the field that was gone to
      this.#close();
    });
    return link;
  }

  /** @param {Message["action"]} action */
  #offer(action) {
    const button = partOf(this, "action");
    button.hidden = !action;
    button.textContent = action?.label ?? "";
    button.onclick = () => {
      action?.run();
      this.#close();
    };
  }

  #wait() {
    clearTimeout(this.#timer);
    if (!this.#stays) this.#timer = setTimeout(() => !this.#held() && this.#close(), SECONDS * 1000);
  }

  #held() {
    return this.#pointed || partOf(this, "box").matches(":focus-within");
  }

  #again() {
    if (this.#standing) this.#show(this.#standing);
    partOf(this, "close").focus();
  }

  /** @param {FocusEvent} event */
  #came({ relatedTarget }) {
    if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.#from = relatedTarget;
  }

  /** @param {Message} message */
  #stand(message) {
    this.#standing = message.again ? message : undefined;
    partOf(this, "again").textContent = message.again ?? "";
  }

  #close() {
    const inside = partOf(this, "box").contains(document.activeElement);
    partOf(this, "box").hidden = true;
    partOf(this, "again").hidden = !this.#standing;
    this.#stays = false;
    if (inside) (this.#standing ? partOf(this, "again") : this.#from)?.focus();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#show(next);
  }
}

/** @param {HTMLTextAreaElement} field */
function select(field) {
  field.focus();
  field.select();
}
