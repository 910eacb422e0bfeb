// The bar that stays in view: it shows the list's name once the title has gone, so that whoever came to an item knows where they are.

export class StayingBar {
  /** @type {IntersectionObserver} */
  #observer;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    const { top } = getComputedStyle(bar);
    const margin = `-${(Number.parseFloat(top) || 0) + 1}px 0px 0px`;
    this.#observer = new IntersectionObserver(
      ([seen]) => bar.toggleAttribute("data-stays", seen.intersectionRatio < 1 && seen.boundingClientRect.top < 100),
      { rootMargin: margin, threshold: 1 },
    );
    this.#observer.observe(bar);
  }

  close() {
    this.#observer.disconnect();
  }
}
