// Texts in which a character stands for a frequent word and the space before it (scripts/playbook/finish/shorthand.py).

/** @typedef {{from: number, words: string}} Short the first word's character; the next word's is the one behind it */

/** @param {Short} short @returns {(text: string) => string} reads a text; at the beginning of a line there was no space */
export function longhand({ from, words }) {
  const all = words.split(" ");
  const [first, last] = [from, from + all.length - 1].map((code) => String.fromCharCode(code));
  const signs = new RegExp(`[${first}-${last}]`, "gu");
  return (text) =>
    text.replace(signs, (sign, at) => {
      const word = all[sign.charCodeAt(0) - from] ?? sign;
      return at && text[at - 1] !== "\n" ? ` ${word}` : word;
    });
}
