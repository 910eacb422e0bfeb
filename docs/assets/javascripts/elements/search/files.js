// The search's files, read: the names of all things as they come, the rest of the text when it is here.
import { file, forgetNames, names } from "../../page/search-files.js";

/** @typedef {import("../../lib/search/entries.js").Written} Written */
/** @typedef {import("../../lib/search/entries.js").Columns} Columns */
/** @typedef {import("../../lib/search/entries.js").Rest} Rest */
/** @typedef {Record<string, string>} Forms the templates' blanks, by address */

/** The head, then part by part; if that fails, the next call asks anew. @returns {AsyncGenerator<Written | Columns>} */
export async function* nameParts() {
  try {
    for await (const line of lines(await names())) if (line.length > 1) yield JSON.parse(line.replace(/,$/u, ""));
  } finally {
    forgetNames();
  }
}

/** @returns {Promise<[Rest, Forms]>} */
export async function texts() {
  const [rest, forms] = await Promise.all([file("rest"), file("forms")]);
  return Promise.all([rest.json(), forms.json()]);
}

/** A list's values stand each in a line of its own (scripts/playbook/finish/search_files.py). @param {Response} answer */
async function* lines({ body }) {
  const bytes = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (body);
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader(); // Safari can't iterate over a stream
  let begun = "";
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const all = (begun + step.value).split("\n");
    begun = all.pop() ?? "";
    yield* all;
  }
  yield begun;
}
