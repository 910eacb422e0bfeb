// The link that carries ticks: `#with=1:<id>,<id>`. Only ids, behind '#', which no browser sends to a server.

/** @param {string} address the list's, without anything behind it @param {string[]} ids @returns {string} */
export function linkWith(address, ids) {
  return `${address}#with=1:${ids.join(",")}`;
}
