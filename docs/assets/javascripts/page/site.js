// Where the site lives, as every page says it (overrides/partials/scheme.html).
const { root = "/" } = /** @type {HTMLElement | null} */ (document.querySelector("[data-root]"))?.dataset ?? {};

/** The address of the site's home, with a last slash. */
export const ROOT = new URL(root, location.href);

/** The path under which the site lives: what keeps its storage apart from that of other sites on the host. */
export function scope() {
  return ROOT.pathname;
}
