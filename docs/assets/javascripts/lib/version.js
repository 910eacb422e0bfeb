// Which files the site's scripts ask for: the build writes their digest in here (finish/scripts.py), so that none of an older
// publication is taken from a cache. While serving there are none, since the finish steps write them.
export const version = "";
export const isServed = true;
