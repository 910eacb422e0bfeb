// The pause before what is typed is kept: a letter is no change of its own, and nobody loses more than a second's.

const PAUSE = 300; // milliseconds after the last key
const MOST = 1000; // milliseconds that it waits while somebody types without a pause

export class Pause {
  #keep;
  /** Since when something is typed that isn't kept, 0 when all is. */
  #since = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} keep keeps what is typed, and ends the pause */
  constructor(keep) {
    this.#keep = keep;
  }

  /** Whether something is typed that isn't kept. */
  get waits() {
    return this.#since > 0;
  }

  /** To be called with each key. */
  typed() {
    this.#since ||= Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keep, Math.min(PAUSE, Math.max(0, this.#since + MOST - Date.now())));
  }

  /** To be called when all is kept, or about to be. */
  end() {
    clearTimeout(this.#timer);
    this.#since = 0;
  }
}
