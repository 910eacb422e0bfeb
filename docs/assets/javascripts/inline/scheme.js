// The colors that a reader chose, before anything is painted: a choice that can't be read, or a browser without storage,
// leaves the system's. elements/palette.js takes over from here. Its tag says where the site begins (page/site.js).

{
  const root = new URL(document.currentScript?.dataset.root ?? ".", location.href);
  let dark = matchMedia("(prefers-color-scheme: dark)").matches;
  try {
    const { index, color } = JSON.parse(localStorage.getItem(`${root.pathname}.__palette`) ?? "");
    const sound = [1, 2].includes(index) && ["default", "slate"].includes(color.scheme); // as in lib/colors.js
    const names = ["media", "scheme", "primary", "accent"];
    if (sound && Object.entries(color).every(([name, one]) => names.includes(name) && typeof one === "string"))
      dark = index === 2;
  } catch {
    // the system's, then
  }
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
}
