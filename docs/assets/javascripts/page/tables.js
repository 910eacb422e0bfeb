// A table wider than the page scrolls in a box (overrides/main.html adds it). Who uses keys must reach it.

/** Makes the boxes around tables that are too wide focusable and names them; takes it back when there is room. */
export function nameTables() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) widths.observe(box);
}

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const wide = target.scrollWidth > target.clientWidth;
    for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": label(target) })) {
      if (wide) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
  }
});

/** @param {Element} box */
function label(box) {
  const heads = [...box.querySelectorAll("th")].map((head) => head.textContent?.trim()).filter(Boolean);
  return box.querySelector("caption")?.textContent?.trim() || `Table: ${heads.join(", ")}`;
}
