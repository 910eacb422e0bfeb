// The file with all that the reader keeps.
import { scheme, write } from "../lib/my-data.js";
import { openStore } from "../lib/store.js";
import { download } from "./download.js";
import { scope } from "./theme.js";

/** Downloads everything that this site keeps in the browser as one dated file. */
export function saveFile() {
  const now = new Date();
  const text = write(everything(), siteAddress(), now.toISOString());
  download(
    `pm-interview-playbook-${now.toLocaleDateString("sv")}.json`,
    new Blob([text], { type: "application/json" }),
  );
}

/** The address of the site's home. */
export function siteAddress() {
  return new URL(scope(), location.href).href;
}

/** All that is kept for this site; what can't be read goes along as it is. @returns {import("../lib/my-data.js").Kept} */
export function everything() {
  const store = openStore(scope());
  const records = Object.fromEntries(store.records());
  const unread = store
    .keys()
    .filter((key) => !Object.hasOwn(records, key))
    .map((key) => [`${key}.unreadable`, store.raw(key)]);
  const aside = store.aside().map(({ key, text }) => [key, text]);
  const colors = store
    .theme()
    .filter(({ key, text }) => key === "__palette" && scheme(text))
    .map(({ key, text }) => [key, text]);
  return { records, unreadable: Object.fromEntries([...unread, ...aside]), theme: Object.fromEntries(colors) };
}
