// Which files the site's scripts ask for: the build writes their digest in here (finish/scripts.py), so that none of an older
// publication is taken from a cache. Empty while serving.
export const version = "";
