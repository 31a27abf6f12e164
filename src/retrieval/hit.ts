/** How much each way of finding counts. */
export interface Shares {
  readonly lexical: number;
  readonly vector: number;
  readonly asked: number;
}

export interface SearchHit {
  readonly id: string;
  /** 0 to 1, for ranking. */
  readonly score: number;
  /** How sure it is that the documents are about what was asked, 0 to 1, less for lower ranks. */
  readonly confidence: number;
  /** Of the first: how sure it is that it is this one and none of the others, 0 to 1. */
  readonly certainty: number;
  /** What each way of finding gave to the score. */
  readonly ways: Shares;
  /** Terms and ideas that the query and the document share. */
  readonly matched: readonly string[];
}
