// A part that an element holds, by the name that its first lines give it. One that is missing is a fault of ours.

/** @param {Element} host @param {string} name @returns {HTMLElement} */
export function partOf(host, name) {
  const part = host.querySelector(`[data-${name}]`);
  if (!(part instanceof HTMLElement)) throw new Error(`<${host.localName}>: [data-${name}] is missing.`);
  return part;
}
