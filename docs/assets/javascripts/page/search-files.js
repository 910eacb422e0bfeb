// The search's files: the names of all things are asked for before the search's script is here.
import { version } from "../lib/version.js";
import { ROOT } from "./site.js";

/** @type {Promise<Response> | undefined} */
let asked;

/** The names of all things, under way once they were asked for. @returns {Promise<Response>} */
export function names() {
  asked ??= file("first").catch((error) => {
    forgetNames();
    throw error;
  });
  return asked;
}

/** Lets them be asked for anew: they were read, or can't be. */
export function forgetNames() {
  asked = undefined;
}

/** @param {string} name @returns {Promise<Response>} */
export async function file(name) {
  const answer = await fetch(new URL(`search/${name}.json?v=${version}`, ROOT));
  if (!answer.ok) throw new Error(answer.url); // the browser's console has its status
  return answer;
}
