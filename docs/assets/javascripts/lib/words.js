// Words, counted as a reader would: what stands between spaces and holds a letter or a number.

/**
 * @param {string} text
 * @returns {number}
 */
export function count(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Says how much of the room is used.
 * @param {number} used
 * @param {number} most 0 for no limit
 * @returns {{text: string, over: boolean}}
 */
export function room(used, most) {
  const over = most > 0 && used > most;
  if (!most) return { text: `${used} ${used === 1 ? "word" : "words"}.`, over };
  if (!used) return { text: `At most ${most} words.`, over };
  if (over) return { text: `${used} words: ${used - most} over the ${most} that fit.`, over };
  return { text: `${used} of ${most} words.`, over };
}
