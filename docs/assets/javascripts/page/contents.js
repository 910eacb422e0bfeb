// Beside the text, the page's contents show which part is being read.
const ACTIVE = "md-nav__link--active";
const READ = 0.25; // of the window's height: a heading above this line has been reached

/** To be called once. */
export function markContents() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".pm-toc .md-nav__link")]);
  if (!links.length) return;
  const mark = () => {
    const now = reached(links);
    for (const link of links) link.classList.toggle(ACTIVE, link === now);
  };
  for (const type of ["scroll", "resize"]) addEventListener(type, () => requestAnimationFrame(mark), { passive: true });
  mark();
}

/** The last part that the reader has come to; at the page's end its last one, whose heading may never reach the line. @param {HTMLAnchorElement[]} links */
function reached(links) {
  const { scrollHeight, clientHeight } = document.documentElement;
  if (scrollY > 0 && scrollY + clientHeight >= scrollHeight - 1) return links.at(-1);
  return links.findLast(({ hash }) => {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    return heading && heading.getBoundingClientRect().top <= clientHeight * READ;
  });
}
