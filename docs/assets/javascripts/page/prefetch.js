// Pages load whole; the next one is fetched as soon as the reader shows that it will be wanted, so that it opens at once.
import { scope } from "./site.js";

const REST = 80; // milliseconds over a link: a mouse that only passes means nothing

/** @type {Set<string>} */
const fetched = new Set([location.pathname]);

/** To be called once. */
export function prefetchOnIntent() {
  const { connection } = /** @type {any} */ (navigator);
  if (connection?.saveData) return;
  for (const type of ["mouseover", "touchstart", "focusin"]) addEventListener(type, intend, { passive: true });
}

/** @param {Event} event */
function intend(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !isPage(link)) return;
  if (event.type !== "mouseover") return fetchPage(link);
  setTimeout(() => link.matches(":hover") && fetchPage(link), REST);
}

/** @param {HTMLAnchorElement} link */
function isPage({ origin, pathname, dataset }) {
  return (
    dataset.searchOpen === undefined &&
    origin === location.origin &&
    pathname.startsWith(scope()) &&
    pathname.endsWith("/")
  );
}

/** @param {HTMLAnchorElement} link */
function fetchPage({ origin, pathname }) {
  if (fetched.has(pathname)) return;
  fetched.add(pathname);
  const hint = Object.assign(document.createElement("link"), { rel: "prefetch", href: origin + pathname });
  if (hint.relList.supports("prefetch")) document.head.append(hint);
  else void fetch(hint.href, { priority: "low" }).catch(() => {}); // Safari: into its cache
}
