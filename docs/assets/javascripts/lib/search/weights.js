// What counts how much. Tuned on half of tests/search/golden.json and on tuning.json; `run.py bench search` says what the other half gives.

/** What MiniSearch is told: a hit in a field, beside one in the text. */
export const FIELDS = { title: 6.92, names: 3.32, asked: 4.13, lead: 2.45, text: 0.92, around: 1.22 };

/** The kinds of entries (data/vocabulary.yml, results). @type {Record<string, number>} */
export const KINDS = {
  guide: 1.05,
  situation: 1.11,
  checklist: 1.08,
  template: 0.95,
  rubric: 0.92,
  theme: 0.8,
  part: 1.3,
  group: 0.5,
  item: 0.96,
  question: 0.92,
  term: 0.9,
  section: 1.35,
  field: 0.8,
  example: 0.75,
  dimension: 0.9,
  level: 0.7,
  cell: 1,
  source: 0.53,
  article: 0.5,
  page: 0.9,
  uncovered: 0.8,
  story: 1.08,
  tension: 0.75,
  company: 0.92,
};

export const WEIGHTS = {
  said: 0.08, // what the engine finds
  block: 1.56, // words in one block of the text
  close: 0.96, // power of their share
  covered: 1.03, // power of the share of the words that are there
  order: 1.59, // words in the order in which they were typed
  sentence: 5, // all of them, in one row
  named: 3.46, // a title or name that is like the words
  asked: 3.17, // a reader's phrase that is like them
  sharp: 2.55, // power of that likeness
  size: 0.42, // what a name's other words take from it
  page: 0.64, // what all places of a page hold together
  rest: 0.15, // each of a page's next places
  land: 0.21, // a place of the page must say this share of what the page says
  whole: 0.8, // a page whose own name is as like as this opens at its beginning,
  clearly: 1.2, // unless a place of it says so much more
  small: 0.07, // a word that says little
  meaning: 1.54, // a term, where its meaning is asked for
  wording: 1.3, // a template, where words to write are asked for
  guessed: 1.02, // a word read for one that nothing knows
  doubted: 0.6, // and by two letters
  doubled: 0.19, // a word that stands in a phrase with others of the same meaning
};
