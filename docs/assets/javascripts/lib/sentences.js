// Where sentences end in what a reader typed, and which of its words are figures.

// A stop ends a sentence where a blank follows and no small letter behind it; those of Chinese and Japanese need no blank.
const END = /(?<=[.!?…؟۔।]["'”’»)\]]{0,3} )(?!\p{Ll})|(?<=[。！？][”’」』）]{0,3})(?![”’」』） ])/u;
// These end none: 'Dr. Lee', 'the U.S. market'.
const SHORT = /(?:^|[\s(])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|vs|ca|approx)\.|e\.g\.|i\.e\.) $/u;
const LAST = 16; // characters: longer than any of them
const FIGURE =
  /(?<![\p{L}\p{N}])[$€£¥₹]?\p{N}+(?:[.,:\u00a0\u202f]\p{N}+)*(?:[ \u00a0\u202f]?%|(?:×|[kKMBx]|bn)(?!\p{L}))?(?: (?:thousand|million|billion)(?!\p{L}))?/gu;

/**
 * @param {string} line without breaks and double blanks
 * @returns {string[]} its sentences; one behind the other they are the line
 */
export function sentences(line) {
  return joined(line.split(END).filter(Boolean), (part) => !SHORT.test(part.slice(-LAST)));
}

/**
 * Pieces put together up to each that ends a run.
 * @param {string[]} pieces @param {(piece: string) => boolean} ends
 */
export function joined(pieces, ends) {
  /** @type {string[][]} */
  const runs = [];
  pieces.forEach((piece, i) => {
    if (i && !ends(pieces[i - 1])) runs[runs.length - 1].push(piece);
    else runs.push([piece]);
  });
  return runs.map((run) => run.join(""));
}

/**
 * @param {string} text
 * @returns {{text: string, figure: boolean}[]} the same in pieces: '48%' and '310 million' are figures, 'L6' is none
 */
export function figures(text) {
  /** @type {{text: string, figure: boolean}[]} */
  const pieces = [];
  let at = 0;
  for (const { index, 0: figure } of text.matchAll(FIGURE)) {
    pieces.push({ text: text.slice(at, index), figure: false }, { text: figure, figure: true });
    at = index + figure.length;
  }
  return [...pieces, { text: text.slice(at), figure: false }].filter((piece) => piece.text);
}
