// On the page of a moved address: goes on at once, and takes the place behind '#' along. Without script the page
// redirects by itself, to the new page's beginning.
{
  const part = document.getElementById(location.hash.slice(1)); // our ids need no decoding
  const link = (part ?? document).querySelector("main a, li > a");
  if (link instanceof HTMLAnchorElement) {
    const url = new URL(link.href);
    url.hash ||= location.hash;
    location.replace(url);
  }
}
