// The words of the card as large as one screen allows, and the card as high as that screen.

const SCALES = [1.1, 1.05, 1, 0.95, 0.9, 0.85]; // of the sizes in card.css; what is smaller isn't read at arm's length
const EDGE = 16; // pixels that stay free below

/** @param {HTMLElement} card holds its parts, one below the other */
export function fit(card) {
  const room = innerHeight - card.getBoundingClientRect().top - scrollY - EDGE;
  card.style.setProperty("--pm-before-room", `${room}px`);
  for (const scale of SCALES) {
    card.style.setProperty("--pm-before-scale", String(scale));
    if (height(card) <= room) return;
  }
}

/** Of its parts, without the room between them. @param {HTMLElement} card */
function height(card) {
  return /** @type {HTMLElement[]} */ ([...card.children]).reduce((sum, part) => sum + part.offsetHeight, 0);
}
