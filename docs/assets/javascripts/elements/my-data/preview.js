// What bringing a file back would change, item by item, before anything is changed; or why the file is refused.
import { inWords, titleOf } from "../../lib/in-words.js";
import { compare } from "../../lib/my-data-changes.js";
import { button, element } from "../../page/element.js";
import { close, offerChanges } from "./changes.js";

/**
 * @typedef {import("../../lib/my-data-changes.js").Change} Change
 * @typedef {import("../../lib/my-data-write.js").Kept} Kept
 */

const MOST = 12; // reasons that are shown of a file that is refused

/**
 * @param {HTMLElement} place
 * @param {import("../../lib/my-data-write.js").Found} found
 * @param {Kept} now @param {string} site the address of this one
 * @param {(changes: Change[]) => void} bring takes over the chosen changes
 */
export function preview(place, found, now, site, bring) {
  if (!found.kept) return place.replaceChildren(...refusal(found.problems), close(place, "Close"));
  const file = found.kept;
  const all = compare(now, file);
  const when = new Date(found.saved);
  const saved = Number.isNaN(when.getTime()) ? "" : ` from ${when.toLocaleString()}`;
  if (!all.length)
    return place.replaceChildren(
      element("p", "", `Everything in the file${saved} is here already.`),
      close(place, "Close"),
    );
  const things = `${all.length.toLocaleString("en-US")} ${all.length === 1 ? "thing" : "things"}`;
  const head = element("p", "", `The file${saved} would change ${things}. `);
  head.append(element("span", "", "Nothing has changed yet, and what isn't in the file stays as it is."));
  const foreign =
    found.site && found.site !== site ? [element("p", "", `It was saved at another address: ${found.site}`)] : [];
  const choices = all.map((change) => ({ value: change, words: words(change, now, file) }));
  offerChanges(place, [head, ...foreign], choices, "Bring back", bring);
}

/**
 * There is no room to keep what the file would change: it is asked first.
 * @param {HTMLElement} place @param {() => void} save @param {() => void} bring
 */
export function askWithoutState(place, save, bring) {
  const text =
    "This browser has no room to remember what the file replaces, so you could undo it only until you close this tab. Save what's here now as a file first?";
  const bar = element("div", "pm-my-data__bar");
  bar.append(
    button("Save a file", save, "pm-button"),
    button("Bring it back anyway", bring),
    close(place, "Change nothing"),
  );
  place.replaceChildren(element("p", "", text), bar);
}

/** @param {string[]} problems */
function refusal(problems) {
  const list = element("ul", "");
  list.append(...problems.slice(0, MOST).map((problem) => element("li", "", problem)));
  const more = problems.length > MOST ? [element("p", "", `And ${problems.length - MOST} more.`)] : [];
  return [element("p", "", "This file can't be brought back. Nothing has changed."), list, ...more];
}

/** @param {Change} change @param {Kept} now @param {Kept} file */
function words(change, now, file) {
  const { key } = change;
  const draft = (/** @type {string} */ id) => {
    const name = `template/${key.split("/")[1]}/${id}`;
    return (own(file, name) ?? own(now, name))?.name ?? "";
  };
  // only a choice asks others for its title; a file may hold tens of thousands of other things
  const others = key.startsWith("choice/") ? Object.entries({ ...now.records, ...file.records }) : [];
  return inWords(change, titleOf(key, own(file, key), others), draft);
}

/** @param {Kept} kept @param {string} key @returns {Record<string, any> | undefined} */
function own(kept, key) {
  return Object.hasOwn(kept.records, key) ? kept.records[key] : undefined;
}
