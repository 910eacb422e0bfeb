// The link that carries ticks: `#with=1:<id>,<id>`. Only ids, behind '#', which no browser sends to a server.
import { isId } from "./shapes.js";

const MOST = 500;

/** @param {string} address the list's @param {string[]} ids @returns {string} */
export function linkWith(address, ids) {
  return `${address.split("#")[0]}#with=1:${ids.join(",")}`;
}

/**
 * Reads the part of an address behind '#'.
 * @param {string} hash
 * @returns {{ids: string[], problem: string} | null} null when it is another kind of link
 */
export function readWith(hash) {
  const text = decoded(hash.replace(/^#/u, ""));
  if (!/^with=/iu.test(text)) return null;
  const found = /^with=(\d+):([\s\S]*)$/iu.exec(text);
  if (!found) return nothing("it is damaged");
  if (found[1] !== "1") return nothing("it was made by a newer version of this page; load the page anew");
  const ids = found[2].replace(/[^a-z0-9]+$/iu, "").split(",").map((id) => id.trim()).filter(Boolean); // chat programs add a full stop
  if (!ids.length) return nothing("it names no item");
  if (ids.length > MOST || !ids.every(isId)) return nothing("it is damaged");
  return { ids: [...new Set(ids)], problem: "" };
}

/** @param {string} problem */
function nothing(problem) {
  return { ids: [], problem };
}

/** Mail and chat programs may have encoded the comma and the colon. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
