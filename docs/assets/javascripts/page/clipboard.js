// Text to the clipboard, where the browser allows it.

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} html @param {string} text the same for programs that take no formatting
 * @returns {Promise<boolean>} whether it is there
 */
export async function copyRich(html, text) {
  try {
    const types = {
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    };
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return copy(text);
  }
}

export const BLOCKED = "Your browser didn't allow copying. Press and hold the text, or press Ctrl+C (⌘C on a Mac).";
