// How the leaves of a record are called (leaves.js): 'title', 'items.three-bullets.state'. It follows from lib/shapes.js.
import { SHAPES } from "./shapes.js";

const ALL = Object.values(SHAPES);
/** What records hold themselves. */
export const TEXTS = [...new Set(ALL.flatMap(({ texts }) => texts))];
/** The kinds whose records have parts. */
export const GROUPED = ALL.filter(({ group }) => group);
const PATH = paths(() => true);
const WORDS = paths((name, { words }) => words.includes(name));

/** Whether a leaf of any record can be called so. @param {string} path */
export function isPath(path) {
  return PATH.test(path);
}

/** Whether such a leaf only helps people to read a saved file: nothing depends on it, and it goes with what it describes. @param {string} path */
export function isWord(path) {
  return WORDS.test(path);
}

/** What leaves are called, of all kinds. @param {(name: string, shape: import("./shapes.js").Shape) => boolean} counts whether what is called so does @returns {RegExp} */
function paths(counts) {
  const found = ALL.flatMap((shape) => {
    const { texts, group, ids, of } = shape;
    const below = `${group}\\.${ids.source.slice(1, -1)}`; // without its ends
    const parts = of.filter((name) => counts(name, shape)).map((name) => `${below}\\.${name}`);
    return [
      ...texts.filter((name) => counts(name, shape)),
      ...(group && !of.length && counts("", shape) ? [below] : parts),
    ];
  });
  return new RegExp(`^(?:${found.join("|")})$`, "u");
}
