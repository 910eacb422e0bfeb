// Keeps tsc out of the library, which is checked by its authors. Not published: see exclude_docs in mkdocs.yml.
export function stemmer(word: string): string;
