/** Random words in the scripts of the tables, and texts that hold some of them, by a fixed seed. */
import { generator } from "./random.js";

const next = generator(42);

const morphemes =
  "melato ibu profen ci til amo xi cil lin ben zo di aze pam feta mine oxy cod one hydro chlor meth yl ethyl sulf ate".split(
    " ",
  );
const syllable = () => String.fromCharCode(0xac00 + next(11172));
const han = () => String.fromCharCode(0x4e00 + next(6000));

/** Half of the words are Korean, a third like names of chemicals, the rest Chinese. */
function word(): string {
  const kind = next(100);
  if (kind < 50) return Array.from({ length: 3 + next(6) }, syllable).join("");
  if (kind < 85) return Array.from({ length: 2 + next(3) }, () => morphemes[next(morphemes.length)]).join("");
  return Array.from({ length: 2 + next(4) }, han).join("");
}

/** So many different words. */
export function makeWords(count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(word());
  return [...words];
}

/** So many texts of 100 to 2,100 signs; every twelfth word of them is one of the given. */
export function makeTexts(count: number, words: readonly string[]): string[] {
  return Array.from({ length: count }, () => {
    const length = 100 + next(2000);
    let text = "";
    while (text.length < length) text += next(12) === 0 ? `${words[next(words.length)]} ` : `${word()} `;
    return text.slice(0, length);
  });
}
