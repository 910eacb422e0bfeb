// The search's files: the names of all things come first, the rest of the text when they are here.
import { version } from "../lib/version.js";
import { ROOT } from "./site.js";

/** @typedef {import("../lib/search/entries.js").Written} Head */
/** @typedef {import("../lib/search/entries.js").Columns} Columns */
/** @typedef {import("../lib/search/entries.js").Rest} Rest */
/** @typedef {Record<string, string>} Forms the templates' blanks, by address */

/** @type {Promise<Response> | undefined} */
let asked;

/** Asks for the names, so that they are under way when they are wanted. */
export function askForNames() {
  asked ??= get("first");
  asked.catch(() => {}); // whoever reads them hears of it
}

/** The names as they come, the head first; once they failed, or were read, they are asked for again. @returns {AsyncGenerator<Head | Columns>} */
export async function* names() {
  askForNames();
  try {
    yield* rows(await /** @type {Promise<Response>} */ (asked));
  } finally {
    asked = undefined;
  }
}

/** @returns {Promise<[Rest, Forms]>} */
export async function texts() {
  const [rest, forms] = await Promise.all(["rest", "forms"].map(get));
  return Promise.all([rest?.json(), forms?.json()]);
}

/** A list's values, each in a line of its own (scripts/playbook/finish/search_files.py). @param {Response} answer */
async function* rows({ body }) {
  for await (const line of lines(/** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (body)))
    if (line.length > 1) yield JSON.parse(line.replace(/,$/u, ""));
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body */
async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader(); // Safari can't iterate over a stream
  let begun = "";
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const all = (begun + step.value).split("\n");
    begun = all.pop() ?? "";
    yield* all;
  }
  yield begun;
}

/** @param {string} name */
async function get(name) {
  const answer = await fetch(new URL(`search/${name}.json?v=${version}`, ROOT));
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
  return answer;
}
