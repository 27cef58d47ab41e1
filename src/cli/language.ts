/** Says a thing in Korean, in English, or in both. */
import type { Bilingual, LegalBasis } from "../index.js";

/** The languages of the command line; `both` puts Korean first. */
export const languages = ["ko", "en", "both"] as const;
export type Language = (typeof languages)[number];

/** A label or a word: 금지 prohibited. */
export function say({ ko, en }: Bilingual, language: Language): string {
  if (language === "both") return ko === en ? ko : `${ko} ${en}`;
  return language === "ko" ? ko : en;
}

/** A name: 멜라토닌 (melatonin). */
export function sayName({ ko, en }: Bilingual, language: Language): string {
  if (language === "both") return ko === en ? ko : `${ko} (${en})`;
  return language === "ko" ? ko : en;
}

/** A sentence in each language that is wanted. */
export function sentences({ ko, en }: Bilingual, language: Language): readonly string[] {
  if (language === "both") return ko === en ? [ko] : [ko, en];
  return [language === "ko" ? ko : en];
}

/** A law and the place in it: 약사법 제44조제1항, Pharmaceutical Affairs Act art. 44(1). */
export function lawName({ source, article, articleEn }: LegalBasis): Bilingual {
  return { ko: `${source.ko} ${article}`.trim(), en: `${source.en} ${articleEn}`.trim() };
}

/** How many there are, in English: 1 warning, 2 warnings. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
