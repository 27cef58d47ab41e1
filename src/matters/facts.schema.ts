/** The zod schema of a facts document, for those who run the published rules elsewhere. */
import * as z from "zod";
import {
  channels,
  conditions,
  forms,
  ingredientStates,
  limitStates,
  proofs,
  purposes,
  roles,
  sellerKinds,
  yesNoUnknown,
} from "../vocabulary.js";
import type { FactName, Facts } from "./facts.js";

/** A word of a closed list; `options` has the list. */
export type WordSchema<Word extends string> = z.ZodEnum<{ [Each in Word]: Each }>;

/** The schema of each fact, as {@link Facts} says what they mean. */
export type FactShape = {
  [Fact in FactName]: Facts[Fact] extends boolean
    ? z.ZodBoolean
    : Facts[Fact] extends readonly (infer Word extends string)[]
      ? z.ZodArray<string extends Word ? z.ZodString : WordSchema<Word>>
      : Facts[Fact] extends infer Word extends string
        ? string extends Word
          ? z.ZodString
          : WordSchema<Word>
        : never;
};

/** Schema of {@link Facts}: every fact is there, and no other; its `shape` has the words of each. */
export const factsSchema: z.ZodObject<FactShape, z.core.$strict> = z.strictObject({
  class: z.string(),
  subject: z.string(),
  role: z.enum(roles),
  claims: z.array(z.enum(roles)),
  disguised: z.boolean(),
  channel: z.enum(channels),
  origin: z.string(),
  form: z.enum(forms),
  product: z.array(z.string()),
  purposes: z.array(z.enum(purposes)),
  forChildren: z.enum(yesNoUnknown),
  ingredients: z.enum(ingredientStates),
  adultOnly: z.boolean(),
  condition: z.enum(conditions),
  sellerKind: z.enum(sellerKinds),
  limit: z.enum(limitStates),
  proof: z.enum(proofs),
});
/** Schema of the name of a fact. */
export const factNameSchema: z.ZodType<FactName, FactName> = factsSchema.keyof();
