// Where a browser can't open closed parts on paper by style (print.css: ::details-content), they are opened while it prints.

/** To be called once, at the start, where a browser can't do it alone. */
export function openOnPaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((part) => !part.open);
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
    opened = [];
  });
}
