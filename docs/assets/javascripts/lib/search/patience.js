// When first results are shown. On a fast line the texts follow the names in a moment: whoever waits for them sees the list in its
// last order, instead of one that changes under the finger. On a slow line the names have to do at first.

const SOON = 60; // milliseconds in which the texts must be here
const LONGEST = 600; // and in which they must be filed

/** @param {Promise<unknown>} texts @param {Promise<unknown>} filed */
export async function patience(texts, filed) {
  const come = texts.then(
    () => true,
    () => false,
  );
  if (await Promise.race([come, after(SOON)])) await Promise.race([filed, after(LONGEST)]);
}

/** @param {number} time @returns {Promise<false>} */
function after(time) {
  return new Promise((resolve) => setTimeout(() => resolve(false), time));
}
