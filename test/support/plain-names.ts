/** Names of the tables that stand for their subject wherever they stand. */
import { tables } from "../../src/api/data.js";

export const plainNames: readonly string[] = tables.records
  .filter(({ regulations }) => regulations.length > 0)
  .flatMap(({ names }) => [...(names.ko ?? []), ...(names.en ?? [])])
  .filter((name): name is string => typeof name === "string");
