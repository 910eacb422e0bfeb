// What scripts make in a page. It may hold a reader's words, so each finds by itself whether it runs from the left.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {string} className "" for none @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(name, className, ...content) {
  const made = Object.assign(document.createElement(name), { className, dir: "auto" });
  made.append(...content);
  return made;
}

/** @param {string} words @param {() => void} [run] @param {string} [className] a quiet one unless another is named */
export function button(words, run, className = "pm-button pm-button--quiet") {
  const made = element("button", className, words);
  made.type = "button";
  if (run) made.addEventListener("click", run);
  return made;
}
