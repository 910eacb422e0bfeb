// The colors that a reader chose, before anything is painted: a choice that can't be read, or a browser without storage,
// leaves the system's. elements/palette.js takes over from here. Its tag says where the site begins (page/site.js).

{
  const root = new URL(document.currentScript?.dataset.root ?? ".", location.href);
  let dark = matchMedia("(prefers-color-scheme: dark)").matches;
  try {
    const kept = JSON.parse(localStorage.getItem(`${root.pathname}.__palette`) ?? "null");
    const known = /^(default|slate)$/.test(kept.color.scheme) && (kept.index === 1 || kept.index === 2);
    if (known) dark = kept.index === 2;
  } catch {
    // the system's, then
  }
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
}
