// Reads a link that carries ticks (with-link.js); it has been through mail and chat programs.
import { isId } from "./shapes.js";

const MOST = 500; // ids
const LONGEST = 60_000; // characters

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
  if (found[1] !== "1") return nothing("it was made by a newer version of this page, so reload the page");
  if (text.length > LONGEST) return nothing("it is damaged");
  const ids = withoutTail(found[2])
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  if (!ids.length) return nothing("it names no item");
  if (ids.length > MOST || !ids.every(isId)) return nothing("it is damaged");
  return { ids: [...new Set(ids)], problem: "" };
}

/** Chat programs add a full stop or a bracket. A loop, since an expression takes minutes on a long text. @param {string} text */
function withoutTail(text) {
  let end = text.length;
  while (end && !/[a-z0-9]/u.test(text[end - 1])) end -= 1;
  return text.slice(0, end);
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
