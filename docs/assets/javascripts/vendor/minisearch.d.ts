// What we use of MiniSearch, so that tsc keeps out of it. Not published: see exclude_docs in mkdocs.yml.
export interface Match {
  id: number;
  score: number;
  /** the query's terms that were found */
  queryTerms: string[];
  /** what they were found as */
  terms: string[];
}

export default class MiniSearch {
  constructor(options: {
    fields: string[];
    stringifyField: (terms: string[]) => string[];
    tokenize: (terms: string[]) => string[];
    processTerm: (term: string) => string;
  });
  add(document: Record<string, string[] | number>): void;
  search(
    text: string,
    options: {
      tokenize: (text: string) => string[];
      boost: Record<string, number>;
      boostTerm: (term: string) => number;
    },
  ): Match[];
}
