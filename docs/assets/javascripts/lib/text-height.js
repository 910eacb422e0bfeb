// How tall a text is in a field.

/**
 * At least as many rows as the text needs: broken between words it may need one more than its letters do.
 * @param {string} text @param {number} columns letters in a row
 * @returns {number}
 */
export function rows(text, columns) {
  const lines = text
    .split("\n")
    .map((line) => (line.length <= columns ? 1 : Math.ceil((line.length * 1.15) / columns)));
  return lines.reduce((sum, one) => sum + one, 0);
}
