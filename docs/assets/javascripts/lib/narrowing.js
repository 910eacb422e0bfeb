// Which members of a section a reader asked for, and how that stands in the address.

/** What is chosen under each name; "" where nothing is. @typedef {Record<string, string>} Choice */
/** A member's words, parted by blanks, and its minutes. @typedef {Record<string, string | undefined>} Member */

/**
 * Takes from an address only what the page itself offers.
 * @param {string} query
 * @param {Record<string, string[]>} offered the values under each name
 * @returns {Choice}
 */
export function fromAddress(query, offered) {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(
    Object.entries(offered).map(([name, values]) => [name, values.find((value) => value === asked.get(name)) ?? ""]),
  );
}

/** Gives the address with the choice in it; the rest of it, such as the search's ?q=, stays. @param {string} address @param {Choice} choice */
export function inAddress(address, choice) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(choice)) {
    url.searchParams.delete(name);
    if (value) url.searchParams.append(name, value);
  }
  return url.href;
}

// Under which name a choice stands → where a member says what it is.
const SAID = { stage: "stages", for: "audiences", company: "company", role: "role", by: "by" };

/** A member without minutes fits no limit; one for all readers fits each. @param {Member} member @param {Choice} choice */
export function fits(member, choice) {
  const words = Object.entries(SAID).every(([name, key]) => {
    const said = (member[key] ?? "").split(" ");
    return !choice[name] || said.includes(choice[name]) || (name === "for" && said.includes("all"));
  });
  return words && (!choice.minutes || Number(member.minutes) <= Number(choice.minutes));
}

/** Whether any member may be left out: an order leaves out none. @param {Choice} choice */
export function narrows({ order, ...choice }) {
  return Object.values(choice).some(Boolean);
}

/** For sorting; of two that take as long, the earlier stays earlier. @param {Member} a @param {Member} b */
export function shorter(a, b) {
  return Number(a.minutes ?? 1e9) - Number(b.minutes ?? 1e9);
}

/** @param {number} shown @param {number} total @param {string} what the word for several */
export function result(shown, total, what) {
  if (!shown) return `None of the ${total} ${what} match`;
  return shown === total ? `Showing all ${total} ${what}` : `Showing ${shown} of ${total} ${what}`;
}
