/** The type of a listing is written out, for its comments; here it is held to the schema. */
import { expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Listing } from "../../src/index.js";
import { listingSchema } from "../../src/listing/schema.js";

it("says what the schema takes and gives", () => {
  expectTypeOf<z.input<typeof listingSchema>>().toEqualTypeOf<Listing>();
  expectTypeOf(listingSchema.parse({ title: "총각김치" })).toEqualTypeOf<Listing>();
});
