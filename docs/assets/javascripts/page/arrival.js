// What hides the place that the address names is opened, also where the browser doesn't do it by itself, and gone to.
// An old id says where that has gone which had it (finish/old_ids.py).

/** To be called once. */
export function arrive() {
  addEventListener("hashchange", reveal);
  reveal();
}

/** Opens every closed part around the named place, and what a list's item keeps behind 'more'; focuses it and brings it into view. */
function reveal() {
  const target = document.getElementById(anchor());
  if (!target) return;
  if (target.dataset.moved) return location.replace(target.dataset.moved); // so that 'back' doesn't end here again
  let opened = false;
  for (let part = target.closest("details"); part; part = part.parentElement?.closest("details") ?? null) {
    opened ||= !part.open;
    part.open = true;
  }
  const more = target.matches("[data-item]") && target.querySelector("details");
  if (more) {
    more.open = true;
    focus(target);
  }
  if (opened || more) target.scrollIntoView();
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
