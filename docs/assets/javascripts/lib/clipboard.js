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

export const BLOCKED = "Your browser blocked the clipboard. Press and hold (or Ctrl+C) to copy.";
