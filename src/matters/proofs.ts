/** What a listing shows of what a regulation requires: a number of the right shape, a claim, a placeholder, nothing. */
import { attributesOf } from "../listing/passages.js";
import type { Listing } from "../listing/schema.js";
import { type Place, wholePlace } from "../mentions/place.js";
import type { Reading } from "../mentions/reading.js";
import type { Context } from "../roles/context.js";
import type { ReadingTable } from "../tables/lexicon.schema.js";
import type { Scheme } from "../tables/schema.js";
import { fold, foldWord } from "../text/fold.js";
import type { Proof } from "../vocabulary.js";

/** One required scheme and what is shown of it. */
export interface SchemeReading {
  readonly scheme: Scheme;
  readonly proof: Proof;
  readonly places: readonly Place[];
}

/** All that a listing says in the way of certificates, read once. */
export interface Evidenced {
  readonly numbers: readonly { readonly text: string; readonly place: Place }[];
  readonly exemptions: readonly Place[];
  readonly foreignMarks: readonly Place[];
  readonly placeholders: readonly Place[];
  readonly documents: readonly { readonly type: string; readonly place: Place }[];
  readonly texts: readonly EvidencedText[];
}

/** A text that may bear a number, or say that a requirement is met or not. */
interface EvidencedText {
  readonly value: string;
  readonly folded: string;
  /** The folded text without its spaces, which Korean writes as it likes: KC인증없음. */
  readonly unspaced: string;
  readonly place: Place;
}

/** The graver of several proofs decides: one certificate missing is a certificate missing. */
const gravity: readonly Proof[] = [
  "denied",
  "wrong",
  "missing",
  "exempt-claimed",
  "unknown",
  "not-given",
  "shown",
  "none",
];

/** A number whose shape is not certain is read in running text only right after its label. */
const labelReach = 16;

/** Reads certificates with the words of the tables. */
export class ProofReader {
  readonly #words: ReadingTable;
  readonly #exempt: ReadonlySet<string>;
  readonly #foreign: ReadonlySet<string>;
  readonly #isPlaceholder: (value: string) => boolean;
  readonly #signs = new Map<Scheme, SchemeSigns>();
  readonly #silentMeansNotGiven: boolean;

  constructor(words: ReadingTable, isPlaceholder: (value: string) => boolean, silentMeansNotGiven: boolean) {
    this.#words = words;
    this.#exempt = new Set(words.exemptClaims.map(squeeze));
    this.#foreign = new Set(words.foreignMarks.map(squeeze));
    this.#isPlaceholder = isPlaceholder;
    this.#silentMeansNotGiven = silentMeansNotGiven;
  }

  /** Gathers what the listing says of certificates. */
  gather(listing: Listing, reading: Reading): Evidenced {
    const numbers: { text: string; place: Place }[] = [];
    const exemptions: Place[] = [];
    const foreignMarks: Place[] = [];
    const placeholders: Place[] = [];
    const readValue = (value: string, path: string) => {
      const place = wholePlace(path, value);
      const squeezed = squeeze(value);
      if (this.#exempt.has(squeezed)) exemptions.push(place);
      else if (this.#isPlaceholder(value)) placeholders.push(place);
      else if (this.#foreign.has(squeezed)) foreignMarks.push(place);
      else if (value.trim() !== "") numbers.push({ text: value.trim(), place });
    };
    for (const [index, certification] of (listing.certifications ?? []).entries()) {
      if (certification.claimedExempt === true)
        exemptions.push(wholePlace(`certifications[${index}].claimedExempt`, "true"));
      if (certification.number !== undefined) readValue(certification.number, `certifications[${index}].number`);
    }
    for (const [label, value] of attributesOf(listing)) {
      if (this.#isCertificateLabel(label) && value !== null && !Array.isArray(value))
        readValue(String(value), `attributes.${label}`);
    }
    const texts: EvidencedText[] = [];
    for (const { passage, folded } of reading.passages) {
      if (passage.source === "category" || passage.source === "brand") continue;
      texts.push({
        value: passage.value,
        folded: folded.text,
        unspaced: folded.text.replaceAll(" ", ""),
        place: wholePlace(passage.path, passage.value),
      });
    }
    const documents = (listing.documents ?? []).map((document, index) => ({
      type: squeeze(document.type),
      place: wholePlace(`documents[${index}].type`, document.type),
    }));
    return { numbers, exemptions, foreignMarks, placeholders, documents, texts };
  }

  /** What is shown of one scheme. */
  read(scheme: Scheme, evidenced: Evidenced, context: Context): SchemeReading {
    const found = (proof: Proof, ...places: Place[]): SchemeReading => ({ scheme, proof, places });
    if (scheme.kind === "adult-check" && context.adultOnly.value) return found("shown", ...context.adultOnly.places);
    const signs = this.#signsOf(scheme);
    const right = evidenced.numbers.find(({ text }) => signs.patterns.some(({ whole }) => whole.test(text)));
    if (right) return found("shown", right.place);
    const written = numberInText(scheme, signs, evidenced);
    if (written) return found("shown", written);
    const document = evidenced.documents.find(({ type }) => signs.documents.has(type));
    if (document) return found("shown", document.place);
    const denied = wordIn(signs.deniedBy, evidenced);
    if (denied) return found("denied", denied);
    const shown = wordIn(signs.shownBy, evidenced);
    if (shown) return found("shown", shown);
    const [exemption] = evidenced.exemptions;
    if (exemption) return found("exempt-claimed", exemption);
    const other =
      scheme.patterns &&
      (evidenced.numbers.find(({ place }) => isFieldOfNumbers(place.path))?.place ?? evidenced.foreignMarks[0]);
    if (other) return found("wrong", other);
    const [placeholder] = evidenced.placeholders;
    if (placeholder) return found("unknown", placeholder);
    return found(this.#silentMeansNotGiven ? "not-given" : "missing");
  }

  #isCertificateLabel(label: string): boolean {
    const squeezed = squeeze(label);
    return this.#words.attributes.some(
      (attribute) =>
        attribute.meaning === "certificate" && attribute.names.some((name) => squeezed.includes(squeeze(name))),
    );
  }

  #signsOf(scheme: Scheme): SchemeSigns {
    const signs = this.#signs.get(scheme) ?? signsOf(scheme);
    this.#signs.set(scheme, signs);
    return signs;
  }
}

/** The gravest of these proofs; `none` when nothing is required. */
export function gravestProof(readings: readonly SchemeReading[]): Proof {
  return gravity.find((proof) => readings.some((reading) => reading.proof === proof)) ?? "none";
}

function isFieldOfNumbers(path: string): boolean {
  return path.startsWith("certifications[") || path.startsWith("attributes.");
}

/** A shape of number, for a field that holds it and for a text that mentions it. */
interface NumberPattern {
  readonly whole: RegExp;
  readonly inText: RegExp;
}

function numberPattern(pattern: string): NumberPattern {
  const inner = pattern.replace(/^\^/, "").replace(/\$$/, "");
  return {
    whole: new RegExp(pattern, "i"),
    inText: new RegExp(`(?<![A-Za-z0-9가-힣-])(?:${inner})(?![A-Za-z0-9-])`, "i"),
  };
}

/** What shows a scheme, ready to be looked for. */
interface SchemeSigns {
  readonly patterns: readonly NumberPattern[];
  /** Words before a number of it, folded. */
  readonly labels: readonly string[];
  /** Types of documents, squeezed. */
  readonly documents: ReadonlySet<string>;
  readonly deniedBy: readonly SearchedWord[];
  readonly shownBy: readonly SearchedWord[];
}

/** A word as it is looked for: a Korean one without its spaces in a text without spaces. */
interface SearchedWord {
  readonly letters: string;
  readonly isKorean: boolean;
}

function signsOf({ patterns = [], labels = [], documents = [], deniedBy = [], shownBy = [] }: Scheme): SchemeSigns {
  return {
    patterns: patterns.map(numberPattern),
    labels: labels.map(foldWord),
    documents: new Set(documents.map(squeeze)),
    deniedBy: deniedBy.map(searchedWord),
    shownBy: shownBy.map(searchedWord),
  };
}

function searchedWord(word: string): SearchedWord {
  const folded = foldWord(word);
  const isKorean = /[가-힣]/.test(folded);
  return { letters: isKorean ? folded.replaceAll(" ", "") : folded, isKorean };
}

/** A number of the scheme in running text; an uncertain shape counts only after its label. */
function numberInText(scheme: Scheme, { patterns, labels }: SchemeSigns, evidenced: Evidenced): Place | undefined {
  for (const { value, place } of evidenced.texts) {
    for (const { inText } of patterns) {
      const match = inText.exec(value);
      if (!match) continue;
      const before = foldWord(value.slice(Math.max(0, match.index - labelReach), match.index));
      const isLabelled = labels.some((label) => before.includes(label));
      if (scheme.confidence === "uncertain" && !isLabelled) continue;
      return { path: place.path, start: match.index, end: match.index + match[0].length, text: match[0] };
    }
  }
  return undefined;
}

function wordIn(words: readonly SearchedWord[], evidenced: Evidenced): Place | undefined {
  for (const { letters, isKorean } of words) {
    for (const text of evidenced.texts) {
      if ((isKorean ? text.unspaced : text.folded).includes(letters)) return text.place;
    }
  }
  return undefined;
}

function squeeze(value: string): string {
  return fold(value).text.replace(/[\s·:()[\]*]/g, "");
}
