/** The listings that must be judged to the same bytes everywhere, as data and as a program. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Titles of the examples, and what only odd texts have: markup, disguises, marks outside the first plane. */
const titles = [
  ...(parse(readFileSync("examples/listings.csv", "utf8"), { columns: true, bom: true }) as { title?: string }[]).map(
    (row) => row.title ?? Object.values(row).join(" "),
  ),
  "<b>멜.라.토.닌</b> 10mg 60정 &amp; 😴",
  "ＭＥＬＡＴＯＮＩＮ 5mg ㅁㅔㄹㄹㅏㅌㅗㄴㅣㄴ",
  "그린 레이저 포인터 5 mW\u200b \ud800",
];
const listings = titles.flatMap((title) => [{ title }, { title, channel: "cross-border", origin: "CN" }]);
/** The verdicts as JSON, for any engine that has the package as `haechi`. */
export const judgeAll = `JSON.stringify(${JSON.stringify(listings)}.map((listing) => haechi.classifyListing(listing, { asOf: "2026-11-23" })))`;
