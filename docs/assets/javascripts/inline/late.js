// What can't fail: it stands in the page itself and needs nothing. It says so when our scripts don't come, or fail, on a
// page that keeps or shows what a reader ticks and types; an element that is ready carries data-ready (elements/). And it
// lets the styles of what a press opens hold (finish/styles.py), for which nothing waited until then, and closes the menu.

{
  const WAIT = 4000; // milliseconds
  const KEEPS = ["pm-checklist", "pm-template", "pm-my-data", "pm-card"];
  const began = Date.now();
  let failed = false;

  const look = () => {
    const waiting = KEEPS.some((name) => document.querySelector(`${name}:not([data-ready])`));
    const notice = document.getElementById("pm-late");
    if (notice) notice.hidden = !waiting || !(failed || Date.now() - began > WAIT);
    if (!waiting && document.readyState === "complete") clearInterval(timer);
  };
  const timer = setInterval(look, 500);

  /** @param {Event} event */
  const fail = (event) => {
    if (event.type === "error" && !(event.target instanceof HTMLScriptElement)) return;
    failed = true;
    look();
  };

  addEventListener("error", fail, true);
  addEventListener("pm-failed", fail);
  addEventListener("load", () => {
    const styles = document.querySelector("link[media='not all']");
    if (styles instanceof HTMLLinkElement) styles.media = "all";
  });
  // or the menu would be open still, when the browser brings the page back as it was left
  addEventListener("pagehide", () => document.getElementById("pm-menu")?.hidePopover?.());
  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("#pm-late button")) location.reload();
  });
}
