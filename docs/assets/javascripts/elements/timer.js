// <pm-timer data-seconds="60">: a stopwatch. One button starts and stops it; the running time is shown, only the result is
// read aloud. Holds: a button with [data-word], [data-time], [data-says] (role=status). Nothing is recorded or kept.

import { over, running, verdict } from "../lib/timing.js";
import { partOf } from "../page/part-of.js";
import { say } from "../page/say.js";

const LOOK = 200; // milliseconds: the time shown is at most so much late

/** The one that runs: a second one ends it. @type {PmTimer | undefined} */
let current;

export default class PmTimer extends HTMLElement {
  /** By the clock, which goes on while the tab or the phone sleeps. */
  #began = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #looking;

  connectedCallback() {
    this.addEventListener("click", this);
    addEventListener("pagehide", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    removeEventListener("pagehide", this);
    this.#end("");
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "pagehide") this.#end("");
    else if (!(event.target instanceof Element && event.target.closest("button"))) return;
    else if (this.#looking) this.#end(verdict(this.#seconds, this.#target));
    else this.#begin();
  }

  get #target() {
    return Number(this.dataset.seconds);
  }

  get #seconds() {
    return Math.max(0, Math.floor((Date.now() - this.#began) / 1000));
  }

  #begin() {
    if (current) current.#end("");
    current = this;
    this.#began = Date.now();
    this.#looking = setInterval(() => this.#show(), LOOK);
    partOf(this, "word").textContent = "Stop";
    partOf(this, "says").textContent = "";
    this.#show();
    say(this, { text: "Go.", quiet: true });
  }

  #show() {
    const text = running(this.#seconds, this.#target);
    const part = partOf(this, "time");
    if (part.textContent !== text) part.textContent = text;
    part.toggleAttribute("data-over", over(this.#seconds, this.#target));
  }

  /** @param {string} text the result; without one nothing is said */
  #end(text) {
    if (!this.#looking) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
    current = undefined;
    partOf(this, "word").textContent = "Time me";
    partOf(this, "time").textContent = "";
    partOf(this, "says").textContent = text;
  }
}
