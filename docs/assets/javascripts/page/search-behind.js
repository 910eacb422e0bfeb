// The page behind the search's box: where the reader was in it, and its messages, which lie over the box while it is open.

/** Where the reader was when the box was opened. */
const before = { y: 0, focus: /** @type {Element | null} */ (null) };

export function remember() {
  before.y = scrollY;
  before.focus = document.activeElement;
}

/** Going back to an entry with '#' scrolls there: the reader stays where they were. @param {string} opener what opens the box */
export function restore(opener) {
  const { y, focus } = before;
  const to = focus && focus !== document.body ? focus : document.querySelector(opener);
  setTimeout(() => {
    if (focus) scrollTo(0, y);
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
  }, 50); // milliseconds: after the browser's own scrolling
}

/** Nothing outside an open box is seen or read aloud. @param {Element} into */
export function carryMessages(into) {
  const notice = document.querySelector("pm-notice");
  if (notice && notice.parentElement !== into) into.append(notice);
}
