// The search's files: the names of all things come first, the rest of the text when they are here.
import { version } from "../lib/version.js";
import { ROOT } from "./site.js";

/** @typedef {import("../lib/search/entries.js").First} First */
/** @typedef {import("../lib/search/entries.js").Rest} Rest */
/** @typedef {Record<string, string>} Forms the templates' blanks, by address */

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/** @returns {Promise<First>} */
export function names() {
  return load("first");
}

/** @returns {Promise<[Rest, Forms]>} */
export function texts() {
  return Promise.all([load("rest"), load("forms")]);
}

/** Asks for a file once; one that failed is asked for again. @param {string} name @returns {Promise<any>} */
function load(name) {
  const known = asked.get(name);
  if (known) return known;
  const coming = get(name);
  asked.set(name, coming);
  coming.catch(() => asked.delete(name));
  return coming;
}

/** @param {string} name */
async function get(name) {
  const answer = await fetch(new URL(`search/${name}.json?v=${version}`, ROOT));
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
  return answer.json();
}
