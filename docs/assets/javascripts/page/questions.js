// All questions with their answers: a file of the finished site (finish/questions_file.py), fetched when somebody wants to be asked.
import { isServed, version } from "../lib/version.js";
import { ROOT } from "./site.js";

/** @typedef {{address: string, ask: string, stages: string[], tests: string, answer: string[], says?: string, strong: string}} Question */

export const FAILED = isServed
  ? "The live preview has no questions to ask. Run `python3 run.py build`, then `python3 run.py preview`."
  : "The questions couldn't be loaded. Check your connection, then press again.";

/** @type {Promise<Question[]> | undefined} */
let coming;

/** Asks for the file once; one that failed is asked for again. @returns {Promise<Question[]>} */
export function questions() {
  coming ??= get().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/** @param {string} address */
export function whole(address) {
  return new URL(`.${address}`, ROOT).href;
}

async function get() {
  const answer = await fetch(new URL(`questions.json?v=${version}`, ROOT));
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
  return answer.json();
}
