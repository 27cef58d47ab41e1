/** Says what the law has in store: which regulations and rules begin and end, and when. */
import { isDay } from "../day.js";
import { DataError } from "../errors.js";
import type { Basis } from "../tables/schema.js";
import type { TableIndex } from "../tables/tables.js";
import { citation, className, mergeCitations, subjectName } from "../verdict/finding.js";
import type { ClassName, LegalBasis, SubjectName } from "../verdict/verdict.js";

/** Something that begins or ends on a day. */
export interface LawChange {
  /** The first day on which it is in force, or no longer in force. */
  readonly day: string;
  /** Whether it comes into force or ends. */
  readonly change: "begins" | "ends";
  /** A regulation of a subject, or a rule. */
  readonly of:
    | {
        /** The subject whose regulation it is. */
        readonly subject: SubjectName;
        /** The class of law. */
        readonly class: ClassName;
      }
    | {
        /** The rule. */
        readonly ruleId: string;
      };
  /** Its law. */
  readonly legalBasis: readonly LegalBasis[];
}

/** What begins and ends from one day to another, both included, in the order of the days. @throws {DataError} */
export function lawChanges(index: TableIndex, from: string, to: string): readonly LawChange[] {
  const faults = Object.entries({ from, to })
    .filter(([, day]) => !isDay(day))
    .map(([path, day]) => ({ path, message: `${JSON.stringify(day)} is no day`, expected: "YYYY-MM-DD" }));
  if (faults.length > 0) throw new DataError(faults);
  const changes: LawChange[] = [];
  const note = (dated: Dated, of: LawChange["of"], bases: readonly Basis[]) => {
    const dates = { begins: typeof dated.from === "string" ? dated.from : undefined, ends: dated.to } as const;
    for (const change of ["begins", "ends"] as const) {
      const day = dates[change];
      if (day === undefined || day < from || day > to) continue;
      const cited = bases.map((basis) => citation(basis, index, {}));
      changes.push({ day, change, of, legalBasis: mergeCitations(cited) });
    }
  };
  for (const record of index.tables.records) {
    for (const regulation of record.regulations) {
      const ofClass = index.classes.get(regulation.class);
      if (ofClass) note(regulation, { subject: subjectName(record), class: className(ofClass) }, regulation.basis);
    }
  }
  for (const rule of index.tables.rules) note(rule, { ruleId: rule.id }, rule.basis ?? []);
  return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

interface Dated {
  readonly from?: string | { readonly before: string } | undefined;
  readonly to?: string | undefined;
}
