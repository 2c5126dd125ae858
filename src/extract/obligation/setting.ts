/** What the document says of the text a sentence stands in. */
export interface Setting {
  /** Does the document's issuer speak of itself so: 我部, 本局? */
  readonly isIssuer: (name: string) => boolean;
  /** Rules in articles: what they say in the present is norm, whoever is its subject. */
  readonly isArticle: boolean;
}
