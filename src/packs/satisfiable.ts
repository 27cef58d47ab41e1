/** Says whether a condition can hold at all when only some words are possible for some facts. */
import { fieldOf, isRaw } from "./raw.js";

/** The words that a fact may have; a fact that is not here may have any. */
export type Possible = Readonly<Record<string, readonly (string | boolean)[]>>;

/**
 * May the condition hold? Parts are looked at one by one, so it errs on the side of yes: two parts that exclude each
 * other, and whatever is no condition, may hold.
 */
export function mayHold(condition: unknown, possible: Possible): boolean {
  return judge(condition, possible).yes;
}

/** May it hold, and may it fail? */
interface Outcome {
  readonly yes: boolean;
  readonly no: boolean;
}

function judge(condition: unknown, possible: Possible): Outcome {
  const operator = isRaw(condition) ? Object.keys(condition)[0] : undefined;
  const operands = operator === undefined ? undefined : fieldOf(condition, operator);
  if (!Array.isArray(operands)) return { yes: true, no: true };
  if (operator === "in") return judgeIn(operands, possible);
  const parts = () => operands.map((each) => judge(each, possible));
  if (operator === "and") return { yes: parts().every(({ yes }) => yes), no: parts().some(({ no }) => no) };
  if (operator === "or") return { yes: parts().some(({ yes }) => yes), no: parts().every(({ no }) => no) };
  const [part] = operator === "!" ? parts() : [];
  return part ? { yes: part.no, no: part.yes } : { yes: true, no: true };
}

function judgeIn([asked, words]: readonly unknown[], possible: Possible): Outcome {
  const fact = fieldOf(asked, "var");
  const known = typeof fact === "string" && Object.hasOwn(possible, fact) ? possible[fact] : undefined;
  if (known === undefined || !Array.isArray(words)) return { yes: true, no: true };
  return { yes: known.some((word) => words.includes(word)), no: known.some((word) => !words.includes(word)) };
}
