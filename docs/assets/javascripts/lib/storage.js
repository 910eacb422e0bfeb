// The browser's storage itself: texts under names. HACKING.md says who may use it.

/**
 * Why something can't be read or kept. `aside`: it could not be read and has been moved out of the way; `unreadable`:
 * nor could it be moved.
 * @typedef {"" | "blocked" | "full" | "aside" | "unreadable" | "newer"} Problem
 */

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

/** @param {string} name @returns {string | undefined} undefined also where the browser refuses */
export function raw(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes and reads again. @param {string} name @param {string | null | undefined} text nothing takes it away @returns {Problem} */
export function write(name, text) {
  try {
    if (text === null || text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return (localStorage.getItem(name) ?? undefined) === (text ?? undefined) ? "" : "blocked";
  } catch (error) {
    return error instanceof DOMException && /quota/iu.test(error.name) ? "full" : "blocked";
  }
}

/** @param {string} name @returns {Problem} */
export function probe(name) {
  return write(name, "1") || write(name, null);
}

/** A text that this tab carries from page to page, '' for none; nothing outlives the tab. @param {string} name */
export function tabText(name) {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} name @param {string} text '' takes it away @returns {boolean} whether it will be there on the next page */
export function setTabText(name, text) {
  try {
    if (text) sessionStorage.setItem(name, text);
    else sessionStorage.removeItem(name);
    return (sessionStorage.getItem(name) ?? "") === text;
  } catch {
    return false;
  }
}

/** @param {string} prefix @param {(key: string | null) => void} callback */
export function watch(prefix, callback) {
  /** @param {StorageEvent} event */
  const listen = (event) => {
    if (event.key === null) callback(null);
    else if (event.key.startsWith(prefix)) callback(event.key.slice(prefix.length));
  };
  /** @param {PageTransitionEvent} event the page is here again, as it was left */
  const again = (event) => event.persisted && callback(null);
  addEventListener("storage", listen);
  addEventListener("pageshow", again);
  return () => {
    removeEventListener("storage", listen);
    removeEventListener("pageshow", again);
  };
}
