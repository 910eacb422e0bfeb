// <pm-link> around one link or button. Without script a link is a plain link, and the button is not shown.
//   <pm-link><a href="#item">…</a></pm-link>                 copies the link's absolute address; nothing moves or opens
//   <pm-link><button data-share>Share</button></pm-link>     the page's own address: the browser's sharing, or a copy
import { BLOCKED, copy } from "../lib/clipboard.js";
import { say } from "../lib/messages.js";

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
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await give(pressed, pressed.href);
  } else if (pressed) {
    const address = location.href.split("#")[0]; // of the page; what stands behind '#' may carry ticks
    if (!(await share(address))) await give(pressed, address);
  }
}

/** @param {Element} from @param {string} address */
async function give(from, address) {
  const action =
    "share" in navigator && from instanceof HTMLAnchorElement
      ? { label: "Share…", run: () => void share(address) }
      : undefined;
  if (await copy(address)) say(from, { text: "Link copied.", action });
  else say(from, { text: BLOCKED, field: address });
}

/**
 * The browser's own sharing.
 * @param {string} url
 * @returns {Promise<boolean>} whether the reader was asked; closing the sheet again is an answer too
 */
async function share(url) {
  try {
    if (!navigator.share) return false;
    await navigator.share({ url, title: document.title });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}
