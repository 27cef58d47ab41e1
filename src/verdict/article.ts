/** Writes a place of law as Korean and English readers cite it: 44-3(1).3 → 제44조의3제1항제3호, art. 44-3(1)3. */
import type { Bilingual } from "../vocabulary.js";

const articlePattern = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\.(\d+)(?:-(\d+))?)?(?:\(([가-하])\))?$/;
const annexPattern = /^annex (\d+)(?:-(\d+))?(?:\.(\d+))?$/;
const addendaPattern = /^addenda (\d+)(?:-(\d+))?(?:\((\d+)\))?$/;

/** The citations of the places that tables name, each written once. */
const written = new Map<string, Bilingual>();
const wholeSource: Bilingual = { ko: "", en: "" };

/** The citation of a place such as `44(1)`, `2.10`, `annex 13`, `addenda 3`; empty for a whole source. */
export function citePlace(at: string | undefined): Bilingual {
  if (at === undefined) return wholeSource;
  let citation = written.get(at);
  if (citation === undefined) {
    citation = writePlace(at);
    written.set(at, citation);
  }
  return citation;
}

function writePlace(at: string): Bilingual {
  const annex = annexPattern.exec(at);
  if (annex) {
    const [, number, branch, item] = annex;
    return {
      ko: `별표 ${number}${branch === undefined ? "" : `의${branch}`}${item === undefined ? "" : ` 제${item}호`}`,
      en: `annex ${number}${branch === undefined ? "" : `-${branch}`}${item === undefined ? "" : `, no. ${item}`}`,
    };
  }
  const addenda = addendaPattern.exec(at);
  const [, article, branch, paragraph, item, itemBranch, subItem] = (addenda ?? articlePattern.exec(at) ?? []) as (
    | string
    | undefined
  )[];
  if (article === undefined) return { ko: at, en: at };
  const ko =
    `제${article}조${branch === undefined ? "" : `의${branch}`}` +
    (paragraph === undefined ? "" : `제${paragraph}항`) +
    (item === undefined ? "" : `제${item}호${itemBranch === undefined ? "" : `의${itemBranch}`}`) +
    (subItem === undefined ? "" : `${subItem}목`);
  const en =
    `art. ${article}${branch === undefined ? "" : `-${branch}`}` +
    (paragraph === undefined ? "" : `(${paragraph})`) +
    (item === undefined ? "" : ` no. ${item}${itemBranch === undefined ? "" : `-${itemBranch}`}`) +
    (subItem === undefined ? "" : ` (${subItem})`);
  return addenda ? { ko: `부칙 ${ko}`, en: `addenda ${en}` } : { ko, en };
}
