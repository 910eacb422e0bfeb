// One change at a time, for all tabs of this site.

const WAIT = 1000; // milliseconds; a lock that never comes must not cost what was typed

/**
 * Runs some work while no other tab runs its own under the same name; without waiting where the browser has no locks.
 * @param {string} name @param {() => void} work must not throw
 * @returns {Promise<void>}
 */
export async function underLock(name, work) {
  let done = false;
  const once = () => {
    if (!done) work();
    done = true;
  };
  await null; // never at once: who asks for several changes in a row gets them written together
  try {
    const locks = globalThis.navigator?.locks;
    if (!locks) return once();
    const signal = "timeout" in AbortSignal ? AbortSignal.timeout(WAIT) : undefined;
    await locks.request(name, signal ? { signal } : {}, once);
  } catch {
    once();
  }
}
