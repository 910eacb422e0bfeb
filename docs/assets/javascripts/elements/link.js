// <pm-link> around one link. A press copies the link's absolute address and says so. Without script it is a plain link.
//   <pm-link><a href="#item">#</a></pm-link>             also goes to the item, so that its address stands in the bar
//   <pm-link><a href="./" data-page>Copy link</a></pm-link>   stays where it is
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
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.hasAttribute("data-page")) {
    event.preventDefault();
    event.stopPropagation();
  }
  const address = link.href;
  if (await copy(address)) say(link, { text: "Link copied.", action: sharing(address) });
  else say(link, { text: BLOCKED, field: address });
}

/**
 * The browser's own sharing, where it has one.
 * @param {string} url
 */
function sharing(url) {
  if (!navigator.share) return undefined;
  // The reader may close the browser's sheet again: no fault of ours.
  return { label: "Share…", run: () => void navigator.share({ url, title: document.title }).catch(() => {}) };
}
