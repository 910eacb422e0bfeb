// <pm-link> around one link or button. Without script a link is a plain link, and the button is not shown.
//   <pm-link><a href="#item">…</a></pm-link>                 copies the link's absolute address; nothing moves or opens
//   <pm-link><button data-share>Share</button></pm-link>     the page's title and address: the system's sheet, or a copy
// What stands behind '?' in the address is how this reader looks at the page (lib/show.js), and stays here.
import { isPlain } from "../page/plain-press.js";
import { ownTitle, share, toClipboard } from "../page/share.js";

export class PmLink extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", press);
  }

  disconnectedCallback() {
    this.removeEventListener("click", press);
  }
}

/** @param {MouseEvent} event */
async function press(event) {
  const pressed = event.target instanceof Element ? event.target.closest("a, button") : null;
  if (pressed instanceof HTMLAnchorElement) {
    if (!isPlain(event)) return;
    event.preventDefault();
    await copyAddress(pressed);
  } else if (pressed) await sharePage(pressed);
}

/** @param {HTMLAnchorElement} link */
async function copyAddress(link) {
  const url = link.origin + link.pathname + link.hash;
  const words = link.dataset.words ?? (link.getAttribute("aria-label") ?? "").replace(/^[^:]*: /u, "");
  const run = () => void share({ title: ownTitle(), text: words, url }); // a friend sees what it is about
  const action = "share" in navigator ? { label: "Share…", run } : undefined;
  await toClipboard(link, url, { text: "Link copied.", action });
}

/** Many a chat shows only `text` and the address, so the title is the text too. @param {Element} button */
async function sharePage(button) {
  const title = ownTitle();
  // a place that was chosen in what says so; elsewhere what stands behind '#' may carry ticks
  const isPlace = document.querySelector("[data-share-place] :target");
  const url = location.origin + location.pathname + (isPlace ? location.hash : "");
  if (await share({ title, text: title, url })) return;
  await toClipboard(button, `${title}\n${url}`, { text: "Title and link copied." });
}
