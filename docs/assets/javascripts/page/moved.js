// On the page of a moved address: goes on at once. A part that went elsewhere has a link of its own; any other place
// behind '#' is taken along. Without script the page redirects by itself, to the new page's beginning.
{
  const part = document.getElementById(location.hash.slice(1)); // our ids need no decoding
  const link = (part ?? document).querySelector("main a, li > a");
  if (link instanceof HTMLAnchorElement) {
    const url = new URL(link.href);
    if (!part && location.hash) url.hash = location.hash;
    location.replace(url);
  }
}

export {};
