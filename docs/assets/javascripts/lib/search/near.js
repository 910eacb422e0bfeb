// The known words that are nearest to one that isn't known: typing errors, and what may have been meant.

import { stem } from "./words.js";

const NUMBER = /\p{N}/u;
const LONG = 7; // letters
const PART = 3; // letters of each part of a word that is written as one

/** The most frequent of some words. @param {string[]} all @param {Map<string, number>} known how often each is written @param {number} most */
export function frequent(all, known, most) {
  return all.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0)).slice(0, most);
}

/**
 * The known words that differ from one by so many letters: wrong, missing, extra, or two swapped. One letter in words of five or
 * more; two in long words that begin alike ('tommorow'). A number stands for itself.
 * @param {string} word @param {Map<string, number>} known @param {1 | 2} changes
 * @returns {string[]} three at most, the most frequent first
 */
export function nearest(word, known, changes) {
  if (NUMBER.test(word) || word.length < (changes > 1 ? LONG : 4)) return [];
  const all = [...known.keys()].filter((one) => Math.max(one.length, word.length) > 4);
  const near = all.filter((one) => (changes < 2 || one[0] === word[0]) && isNear(word, one, changes));
  return frequent(near, known, 3);
}

/** Whether so many changes of a letter make one word the other. @param {string} a @param {string} b @param {number} changes @returns {boolean} */
function isNear(a, b, changes) {
  if (Math.abs(a.length - b.length) > changes) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length && i === b.length) return true;
  if (!changes) return false;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && isNear(restA.slice(2), restB.slice(2), changes - 1);
  const tries = [
    [restA.slice(1), restB.slice(1)],
    [restA.slice(1), restB],
    [restA, restB.slice(1)],
  ];
  return swapped || tries.some(([one = "", other = ""]) => isNear(one, other, changes - 1));
}

/**
 * The known words that one that nothing knows may be: with two letters changed, else those that share most pairs of letters.
 * @param {string} word @param {Map<string, number>} known
 */
export function similar(word, known) {
  const wanted = pairs(word);
  const alike = [...known.keys()].map((one) => {
    const there = pairs(one);
    return { one, share: (2 * [...wanted].filter((pair) => there.has(pair)).length) / (wanted.size + there.size) };
  });
  const near = alike.filter(({ share, one }) => share > 0.4 && one.length > 3 && !NUMBER.test(one));
  const best = near.sort((a, b) => b.share - a.share).map(({ one }) => one);
  const begun = NUMBER.test(word) ? [] : [...known.keys()].filter((one) => one[0] === word[0] && one.length > 3);
  const slips = begun.filter((one) => isNear(word, one, 2));
  return [...new Set([...frequent(slips, known, 3), ...best])].slice(0, 3);
}

/** @param {string} word */
function pairs(word) {
  return new Set([...word].slice(1).map((sign, i) => `${word[i]}${sign}`));
}

/** A word that nothing knows, as the two known ones it is written of: 'thankyou'. @param {string} word @param {import("./catalog.js").Catalog} catalog */
export function parted(word, { known, stems }) {
  const begun = [...known.keys()].some((one) => one.startsWith(word));
  if (word.length < 2 * PART || begun || stems.has(stem(word)) || nearest(word, known, 1).length) return [word];
  for (let i = PART; i <= word.length - PART; i++) {
    const two = [word.slice(0, i), word.slice(i)];
    if (two.every((one) => known.get(one))) return two;
  }
  return [word];
}
