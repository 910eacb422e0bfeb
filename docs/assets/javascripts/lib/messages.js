// What the parts of a page tell the reader; page/say.js says it.

/**
 * @typedef {{text: string, href: string}} Link
 *
 * @typedef {object} Message
 * @property {string} text what to say
 * @property {Link[]} [links] said behind the text; a link to a text field of the page puts the cursor there. The message then stays
 * @property {string} [after] said behind the links; '.' when it is not given
 * @property {boolean} [quiet] read aloud only, not shown
 * @property {boolean} [waits] shown when no other message is
 * @property {boolean} [stay] shown until it is closed
 * @property {string} [again] a few words by which it can be seen again while it holds; '' when it holds no more
 * @property {string} [field] shown in a field to copy by hand; the message then stays
 * @property {{label: string, run: () => void}} [action] one thing to do about it
 */

/**
 * A message in the order in which it is shown and read: words, and links.
 * @param {Message} message
 * @returns {(string | Link)[]}
 */
export function pieces({ text, links = [], after = "." }) {
  if (!links.length) return [text];
  return [`${text} `, ...links.flatMap((link, index) => (index ? [" · ", link] : [link])), after];
}
