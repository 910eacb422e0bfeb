// Outlines to try the formats on.

export const ORIGIN = { title: "Ready?", url: "https://x.example/l/", reviewed: "2026-11-22", copied: "2026-11-25" };

/** What a format might take for its own signs. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</textarea></li><iframe srcdoc=x>",
  "[x](javascript:alert(1)) ![i](http://evil.example/i.png) <http://evil.example>",
  "[a]: http://evil.example\n[a]",
  "# one\n- [x] two\n1. three\n> four\n| a | b |\n---\n`five` ~~six~~ **seven** &amp; \\*",
  "a\n===\nb\n---\nc\n:--\nd\n:-:",
  "```\ncode\n```\n~~~\ncode\n~~~",
  "* a\n+ b\n2) c\n_d_\n***\n___",
  "    four blanks\n\tand a tab\n\n        eight",
  "a\n\n    code after a paragraph",
  "https://x.example/a_b_c/~me/*you* and www.x.example/_a_ ftp://x.example/[1] a_b@x.example",
  "https://docs.example/d/1A_b-C_d/edit?a=1&b=2#gid=0",
  "snake_case and __init__ and 2*3*4",
  "from $5 to 10$ and $x$ and $$y$$",
  "==marked== %%hidden%% ~~gone~~ ~gone~",
  "#tag #1 @somebody ^block",
  "line ends in a backslash\\\nand goes on",
  "=1+1\n+1\n-1\n@x",
  "\u202egnp.exe\u2066 right to left",
];

/** @param {...import("../../docs/assets/javascripts/lib/outline.js").Block} blocks */
export function outline(...blocks) {
  return { id: "o", title: "", url: "", blocks, table: { columns: ["A"], rows: [["a"]] }, origin: null };
}

/** A checklist of one item with a note. @param {string} note */
export function list(note) {
  const details = [
    { label: "Why", text: "It helps." },
    { label: "My note", text: note },
  ];
  const links = [{ text: "A template", url: "https://x.example/t/" }];
  const task = { text: "Write it", state: "done", essential: true, details, links, url: "https://x.example/l/#i" };
  /** @type {import("../../docs/assets/javascripts/lib/outline.js").Block[]} */
  const blocks = [
    { type: "heading", text: "Words" },
    { type: "tasks", tasks: [task, { ...task, details: [], links: [], state: "" }] },
  ];
  return { ...outline(...blocks), id: "l", title: "Ready?", url: ORIGIN.url, origin: ORIGIN };
}
