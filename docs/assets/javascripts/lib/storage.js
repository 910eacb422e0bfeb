// The browser's storage itself: texts under names. Only lib/store.js uses it.

/** @typedef {"" | "blocked" | "full" | "unreadable" | "newer"} Problem why something could not be kept */

/**
 * A text, null when there is none. Throws where the browser refuses.
 * @param {string} name
 */
export function get(name) {
  return localStorage.getItem(name);
}

/** @param {string} prefix */
export function names(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .sort();
  } catch {
    return [];
  }
}

/** @param {string} name */
export function raw(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} name @param {string | null} text @returns {Problem} */
export function write(name, text) {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return "";
  } catch (error) {
    return error instanceof DOMException && /quota/iu.test(error.name) ? "full" : "blocked";
  }
}

/** @param {string} name @returns {Problem} */
export function probe(name) {
  return write(name, "1") || write(name, null);
}

/** @param {string} prefix @param {(key: string | null) => void} callback */
export function watch(prefix, callback) {
  /** @param {StorageEvent} event */
  const listen = (event) => {
    if (event.key === null) callback(null);
    else if (event.key.startsWith(prefix)) callback(event.key.slice(prefix.length));
  };
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}
