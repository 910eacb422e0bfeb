// How the parts of a page tell the reader something: an event that <pm-notice> shows and reads aloud.

/**
 * @param {Element} element where it comes from
 * @param {import("../lib/messages.js").Message} message
 */
export function say(element, message) {
  const from = element.isConnected ? element : element.ownerDocument.body; // a page may be left while a copy is under way
  from.dispatchEvent(new CustomEvent("pm-say", { bubbles: true, detail: message }));
}
