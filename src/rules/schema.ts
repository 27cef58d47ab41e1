/** The zod schema of rule files: the envelope of tables with the grammar of conditions. */
import * as z from "zod";
import { fileHead, type RuleEnvelope, ruleEnvelopeSchema } from "../tables/schema.js";
import { numberNames } from "./language.js";

const variable = z.strictObject({ var: z.string() });
const isOneOf = z.strictObject({ in: z.tuple([variable, z.array(z.union([z.string(), z.boolean()])).min(1)]) });
const holdsWord = z.strictObject({ in: z.tuple([z.string(), variable]) });
const number = z.strictObject({ var: z.enum(numberNames) });
const bounds = z.tuple([number, z.number()]);
const comparisons = [
  z.strictObject({ ">": bounds }),
  z.strictObject({ ">=": bounds }),
  z.strictObject({ "<": bounds }),
  z.strictObject({ "<=": bounds }),
];

/** The grammar of conditions, with `more` conditions besides the stock ones (never under a `!`). */
function whenSchema(more: readonly z.ZodType[]) {
  const composed = (leaves: readonly z.ZodType[]): z.ZodType => {
    const condition: z.ZodType = z.lazy(() =>
      z.union([
        isOneOf,
        holdsWord,
        ...leaves,
        z.strictObject({ "!": z.tuple([leaves.length === 0 ? condition : stock]) }),
        z.strictObject({ or: z.array(condition).min(2) }),
        z.strictObject({ and: z.array(condition).min(2) }),
      ]),
    );
    return condition;
  };
  const stock = composed([]);
  const condition = more.length === 0 ? stock : composed(more);
  return z.strictObject({ and: z.tuple([isOneOf, isOneOf]).rest(condition) });
}

/** Schema of a rule with the grammar of its condition. */
export const ruleSchema: z.ZodType<RuleEnvelope, RuleEnvelope> = ruleEnvelopeSchema
  .omit({ docsUrl: true })
  .extend({ when: whenSchema([]) });

/** A rule of a pack as JSON: it may besides compare numbers of the listing. */
export interface RuleOfPack extends Omit<RuleEnvelope, "$schema"> {}
/** Schema of {@link RuleOfPack}. */
export const packRuleSchema: z.ZodType<RuleOfPack, RuleOfPack> = ruleEnvelopeSchema
  .omit({ $schema: true })
  .extend({ when: whenSchema(comparisons) });

/** Schema of a file of rules. */
export const ruleFileSchema = z.strictObject({
  ...fileHead,
  /** The rules, sorted by id. */
  rules: z.array(ruleSchema),
});
