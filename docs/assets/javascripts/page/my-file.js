// The file with all that the reader keeps.

import { PALETTE, scheme } from "../lib/colors.js";
import { isAside, isState } from "../lib/kept.js";
import { fileText } from "../lib/my-data-write.js";
import { THEME } from "../lib/stored.js";
import { download } from "./download.js";
import { ROOT } from "./site.js";
import { store } from "./store.js";

/** Downloads everything that this site keeps in the browser as one dated file. */
export function saveFile() {
  const now = new Date();
  const text = fileText(everything(), siteAddress(), now.toISOString());
  download(
    `pm-interview-playbook-${now.toLocaleDateString("sv")}.json`,
    new Blob([text], { type: "application/json" }),
  );
}

/** The address of the site's home. */
export function siteAddress() {
  return ROOT.href;
}

/** All that is kept for this site; what can't be read goes along as it is. @returns {import("../lib/my-data-write.js").Kept} */
export function everything() {
  const texts = store.texts().filter(({ name }) => !isState(name));
  const unread = texts.map(({ name, text }) => [isAside(name) ? name : `${name}.unreadable`, text]);
  const colors = store.theme().filter(({ name, text }) => name === THEME + PALETTE && scheme(text));
  return {
    records: Object.fromEntries(store.records()),
    unreadable: Object.fromEntries(unread),
    theme: Object.fromEntries(colors.map(({ name, text }) => [name.slice(THEME.length), text])),
  };
}
