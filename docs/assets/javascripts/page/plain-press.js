// A press as it stands: with a key held down a link opens elsewhere, and a key means something else.

/** @param {MouseEvent | KeyboardEvent} event */
export function isPlain({ ctrlKey, metaKey, shiftKey, altKey }) {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}
