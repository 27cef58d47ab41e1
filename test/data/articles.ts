/** The articles of the cited acts, decrees and rules in the statute book of June 2026, by the id of the source. */
import articlesOfSources from "./articles.json" with { type: "json" };

export const articles: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(articlesOfSources).map(([source, numbers]) => [source, numbers.split(" ")]),
);
