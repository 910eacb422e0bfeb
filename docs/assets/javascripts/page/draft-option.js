// A draft among those that a form lets the reader choose.

/** A draft among those that a reader can choose. @param {{name: string, broken: boolean}} draft @param {string} [value] what stands for it; its words unless given */
export function draftOption({ name, broken }, value) {
  const made = new Option(broken ? `${name} (can't be read: see My data)` : name, value);
  return Object.assign(made, { disabled: broken, dir: "auto" });
}
