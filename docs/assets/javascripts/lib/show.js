// Which items of a list an address asks for: ?show=open, ?show=essential; all of them otherwise.

const PARTS = ["open", "essential"];

/** @param {string} search what stands behind '?' @returns {string} "open", "essential" or "all" */
export function asked(search) {
  const which = new URLSearchParams(search).get("show") ?? "";
  return PARTS.includes(which) ? which : "all";
}

/**
 * The address of a list of which a part is shown; nothing else of it changes.
 * @param {string} href @param {string} which "open", "essential" or "all"
 */
export function showing(href, which) {
  const url = new URL(href);
  if ((url.searchParams.get("show") ?? "all") === which) return href;
  if (which === "all") url.searchParams.delete("show");
  else url.searchParams.set("show", which);
  return url.href;
}
