// Until its first navigation the theme doesn't know which page it is on: a link to a place on this very page would make
// it fetch and redraw the page, and what was opened or typed without being kept would be gone. So long, the browser
// alone follows such links. Together with overrides/partials/early.html, whose listener must stand before the theme's.

/** To be called once, at the start. */
export function keepThisPage() {
  const navigations = /** @type {any} */ (window).location$;
  if (!navigations) return;
  const here = location.pathname;
  const parts = document.querySelectorAll("[data-md-component=container], [data-md-component=header]");

  /** @param {Event} event */
  const keep = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.hash && link.origin === location.origin && link.pathname === here) event.stopPropagation();
  };

  Object.assign(window, { __pm_page: here });
  for (const part of parts) part.addEventListener("click", keep);
  const subscription = navigations.subscribe(() => {
    Object.assign(window, { __pm_page: undefined });
    for (const part of parts) part.removeEventListener("click", keep);
    subscription.unsubscribe();
  });
}
