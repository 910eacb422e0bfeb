// Which publication this script belongs to: the build writes it in here and into every address of a script, so that an old
// one from a cache is never mixed with a new one (finish/scripts.py). Empty while serving.
export const version = "";
