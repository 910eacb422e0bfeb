// The bar that stays in view: it shows the list's name once the title has gone, so that whoever came to an item knows where they are.

export class StayingBar {
  #bar;
  /** @type {IntersectionObserver | undefined} */
  #observer;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.#bar = bar;
    addEventListener("resize", this);
    this.handleEvent();
  }

  close() {
    removeEventListener("resize", this);
    this.#observer?.disconnect();
  }

  /** Where it stays hangs on the screen's width. */
  handleEvent() {
    this.#observer?.disconnect();
    const stays = (Number.parseFloat(getComputedStyle(this.#bar).top) || 0) + 1;
    this.#observer = new IntersectionObserver(
      (seen) => {
        const { intersectionRatio, boundingClientRect } = seen[seen.length - 1];
        this.#bar.toggleAttribute("data-stays", intersectionRatio < 1 && boundingClientRect.top <= stays);
      },
      // the first is for a bar that comes from the window's lower edge at once
      { rootMargin: `-${stays}px 0px 0px`, threshold: [0.9, 1] },
    );
    this.#observer.observe(this.#bar);
  }
}
