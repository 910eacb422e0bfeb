// What this tab carries from page to page; nothing of it outlives the tab.
import { setTabText, tabText } from "./storage.js";

export class Tab {
  #before;

  /** @param {string} scope the site's base path */
  constructor(scope) {
    this.#before = `${scope}.pm-`;
  }

  /** A text, '' for none. @param {string} name */
  text(name) {
    return tabText(this.#before + name);
  }

  /** @param {string} name @param {string} text '' takes it away @returns {boolean} whether it will be there on the next page */
  setText(name, text) {
    return setTabText(this.#before + name, text);
  }
}
