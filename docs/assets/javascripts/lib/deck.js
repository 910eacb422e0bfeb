// Questions drawn at random, none twice before all of them were asked.

/**
 * @param {string[]} pool what can be asked
 * @param {string[]} asked what was asked, in that order, also of another pool
 * @param {() => number} random from 0 to less than 1
 * @returns {{drawn: string, asked: string[], turn: string} | undefined} turn: which one it is of how many; nothing from an empty pool
 */
export function draw(pool, asked, random) {
  if (!pool.length) return undefined;
  const fresh = pool.filter((one) => !asked.includes(one));
  const before = fresh.length ? asked : asked.filter((one) => !pool.includes(one));
  const open = fresh.length ? fresh : pool.filter((one) => one !== asked.at(-1) || pool.length === 1);
  const drawn = open[Math.floor(random() * open.length)];
  const now = [...before, drawn];
  const turn = `${pool.filter((one) => now.includes(one)).length} of ${pool.length}`;
  return { drawn, asked: now, turn: fresh.length ? turn : `That was all of them. From the start: ${turn}` };
}
