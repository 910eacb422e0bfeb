// A list's essential items as words for a chat; the address follows them.

/**
 * @param {string} title @param {string[]} texts
 * @returns {string} it ends in a line of its own, so that no program puts the address behind the last item
 */
export function essentials(title, texts) {
  return `${title}\n\n${texts.map((text) => `- ${text}\n`).join("")}`;
}

/** @param {number} count */
export function saidCopied(count) {
  return `Copied: ${count} ${count === 1 ? "essential" : "essentials"} and the link.`;
}
