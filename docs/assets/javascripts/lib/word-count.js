// Words, counted as a reader would: what stands between spaces and holds a letter or a number.

const WORDS_A_MINUTE = 140; // between the 130 and 150 to plan with (sources S153, S154, S155)

/**
 * @param {string} text
 * @returns {number}
 */
export function count(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * How long it takes to say so many words, in words: 'about 12 seconds'.
 * @param {number} words
 */
export function spoken(words) {
  const seconds = Math.max(1, Math.round((words * 60) / WORDS_A_MINUTE));
  if (seconds < 90) return `about ${seconds} ${seconds === 1 ? "second" : "seconds"} aloud`;
  return `about ${Math.round(seconds / 30) / 2} minutes aloud`;
}

/**
 * Says how much of the room is used, and how long that takes to say.
 * @param {number} used
 * @param {number} most 0 for no limit
 * @param {boolean} [said] false for what is read, not said
 * @returns {{text: string, over: boolean}}
 */
export function room(used, most, said = true) {
  const over = most > 0 && used > most;
  /** @param {number} words @param {string} before */
  const time = (words, before) => (said ? `${before} ${spoken(words)}.` : ".");
  if (!used) return { text: most ? `At most ${most} words${time(most, ",")}` : "", over };
  if (over) return { text: `${used} words: ${used - most} over the ${most} that fit${time(used, ";")}`, over };
  const words = most ? `${used} of ${most} words` : `${used} ${used === 1 ? "word" : "words"}`;
  return { text: `${words}${time(used, ",")}`, over };
}
