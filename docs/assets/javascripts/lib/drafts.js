// What a reader wrote into a template. A template has a main draft and any number of named ones, one record each.
// Templates of a set (a press kit and what it is made of) share one set of highlights instead: in the main draft each
// field is a highlight, a record of its own; a named draft holds only the wording that differs, and follows the
// highlights in everything else.

/**
 * @typedef {{read: (key: string) => {value: Record<string, any>, problem: import("./store.js").Problem}, keys: () => string[]}} Store
 * @typedef {(key: string, change: (value: Record<string, any>) => Record<string, any> | null) => void} Keep
 * @typedef {object} Place
 * @property {string} template
 * @property {string} set the kit's id, '' for a template that shares nothing
 * @property {string} draft '' for the main draft
 * @property {string} title of the template, kept for people who read a file
 */

/** @param {string} id a template's or a set's @param {string} draft */
export function draftKey(id, draft) {
  return draft ? `template/${id}/${draft}` : `template/${id}`;
}

/** The named drafts by their names. @param {Store} store @param {string} id */
export function named(store, id) {
  const keys = store.keys().filter((key) => key.startsWith(`template/${id}/`));
  const found = keys.map((key) => ({
    id: key.split("/")[2],
    name: String(store.read(key).value.name || "Unnamed draft"),
  }));
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * The texts of some fields; `own` are those whose wording belongs to this draft alone.
 * @param {Store} store @param {Place} place @param {string[]} fields
 * @returns {{texts: Record<string, string>, own: string[], problem: import("./store.js").Problem}}
 */
export function readTexts(store, place, fields) {
  const main = place.set ? fields.map((field) => store.read(highlightKey(place, field))) : [];
  if (place.set && !place.draft) {
    const texts = Object.fromEntries(fields.map((field, index) => [field, main[index].value.parts?.line ?? ""]));
    return { texts, own: [], problem: main.find(({ problem }) => problem)?.problem ?? "" };
  }
  const { value, problem } = store.read(draftKey(place.set || place.template, place.draft));
  const own = fields.filter((field) => Object.hasOwn(value.fields ?? {}, fieldKey(place, field)));
  const texts = fields.map((field, index) => {
    return [
      field,
      own.includes(field) ? (value.fields[fieldKey(place, field)].text ?? "") : (main[index]?.value.parts?.line ?? ""),
    ];
  });
  return { texts: Object.fromEntries(texts), own, problem };
}

/**
 * Keeps the texts of some fields, and leaves the others as they are kept now.
 * @param {Keep} keep @param {Store} store @param {Place} place
 * @param {Record<string, {text: string, label: string}>} texts
 */
export function writeTexts(keep, store, place, texts) {
  if (place.set && !place.draft) {
    for (const [field, { text, label }] of Object.entries(texts))
      keep(highlightKey(place, field), (value) => {
        return text
          ? { ...value, title: place.title, label, kind: place.template, parts: { ...value.parts, line: text } }
          : null;
      });
    return;
  }
  keep(draftKey(place.set || place.template, place.draft), (value) => {
    const fields = { ...value.fields };
    for (const [field, one] of Object.entries(texts)) {
      const main = place.set ? (store.read(highlightKey(place, field)).value.parts?.line ?? "") : "";
      if (one.text === main) delete fields[fieldKey(place, field)];
      else fields[fieldKey(place, field)] = one;
    }
    return place.draft || Object.keys(fields).length ? { ...value, title: value.title || place.title, fields } : null;
  });
}

/**
 * The texts that are kept for fields which the template no longer has.
 * @param {Store} store @param {Place} place @param {string[]} fields
 * @returns {{label: string, text: string}[]}
 */
export function retiredTexts(store, place, fields) {
  const { value } = store.read(draftKey(place.set || place.template, place.draft));
  const mine = Object.entries(value.fields ?? {}).filter(([id]) => !place.set || id.startsWith(`${place.template}/`));
  const own = mine
    .filter(([id, one]) => one.text && !fields.some((field) => fieldKey(place, field) === id))
    .map(([id, one]) => labeled(id, one.label, one.text));
  if (!place.set || place.draft) return own;
  const keys = store
    .keys()
    .filter((key) => key.startsWith(`highlight/${place.template}/`) && !fields.includes(key.split("/")[2]));
  const lost = keys.map((key) => ({ key, value: store.read(key).value })).filter((one) => one.value.parts?.line);
  return [...own, ...lost.map((one) => labeled(one.key, one.value.label, one.value.parts.line))];
}

/** @param {string} id @param {string | undefined} label @param {string} text */
function labeled(id, label, text) {
  return { label: label || (id.split("/").pop() ?? "").replaceAll("-", " "), text };
}

/** @param {Place} place @param {string} field */
function highlightKey(place, field) {
  return `highlight/${place.template}/${field}`;
}

/** @param {Place} place @param {string} field */
function fieldKey(place, field) {
  return place.set ? `${place.template}/${field}` : field;
}
