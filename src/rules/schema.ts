/** The zod schema of rule files: the envelope of tables with the grammar of conditions. */
import * as z from "zod";
import { ruleEnvelopeSchema } from "../tables/schema.js";

const variable = z.strictObject({ var: z.string() });
const isOneOf = z.strictObject({ in: z.tuple([variable, z.array(z.union([z.string(), z.boolean()])).min(1)]) });
const holdsWord = z.strictObject({ in: z.tuple([z.string(), variable]) });
const condition: z.ZodType = z.lazy(() =>
  z.union([
    isOneOf,
    holdsWord,
    z.strictObject({ "!": z.tuple([condition]) }),
    z.strictObject({ or: z.array(condition).min(2) }),
    z.strictObject({ and: z.array(condition).min(2) }),
  ]),
);

export const ruleSchema = ruleEnvelopeSchema.extend({
  when: z.strictObject({ and: z.tuple([isOneOf, isOneOf]).rest(condition) }),
});

export const ruleFileSchema = z.strictObject({ $schema: z.string(), about: z.string(), rules: z.array(ruleSchema) });
