// The only file that knows what the theme's script offers: its storage scope.

/** The path under which the site lives: what keeps its storage apart from that of other sites on the host. */
export function scope() {
  return /** @type {any} */ (globalThis).__md_scope?.pathname ?? "/";
}
