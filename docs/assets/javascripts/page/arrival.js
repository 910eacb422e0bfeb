// What hides the place that the address names is opened, also where the browser doesn't do it by itself, and gone to.
// A message's links go there too. An old id says where that has gone which had it (finish/old_ids.py).

/** To be called once. */
export function arrive() {
  addEventListener("hashchange", reveal);
  addEventListener("click", again);
  reveal();
}

/** A link to where the address leads already changes nothing, and what it names may be closed again. @param {MouseEvent} event */
function again(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.hash && link.href === location.href && !event.defaultPrevented) reveal();
}

/** Opens every closed part around the named place, and what an item or a disagreement keeps behind 'more'; focuses that or a text field, and brings it into view. */
function reveal() {
  const target = document.getElementById(anchor());
  if (!target) return;
  if (target.dataset.moved) return location.replace(target.dataset.moved); // so that 'back' doesn't end here again
  if (target.matches("textarea")) return void goTo(target.id);
  const opened = openAround(target);
  const more = target.closest("[data-item], [data-opens]")?.querySelector("details");
  if (more) {
    more.open = true;
    focus(target);
  }
  if (opened || more) target.scrollIntoView();
}

/**
 * Opens every closed part around a place of this page and puts the focus there: on a text field, so that one can type.
 * @param {string} id
 * @returns {boolean} whether there is such a place
 */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  openAround(target);
  const place = target.querySelector(":scope > summary") ?? target;
  place.scrollIntoView({ block: "center" });
  if (place instanceof HTMLElement) place.tabIndex < 0 ? focus(place) : place.focus({ preventScroll: true });
  return true;
}

/** @param {Element} target @returns {boolean} whether something was closed */
function openAround(target) {
  let opened = false;
  for (let part = target.closest("details"); part; part = part.parentElement?.closest("details") ?? null) {
    opened ||= !part.open;
    part.open = true;
  }
  return opened;
}

/** The id that the address names; one that can't be decoded is taken as it is. */
function anchor() {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** @param {HTMLElement} part */
function focus(part) {
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
