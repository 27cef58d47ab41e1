/** The tables as they were before the four substances of 2025-08-26 came onto the list of blocked food ingredients. */
import { tables } from "../../src/api/data.js";
import type { Tables } from "../../src/index.js";

export const tablesBefore: Tables = {
  ...tables,
  records: tables.records.map((record) => ({
    ...record,
    regulations: record.regulations.filter(({ from }) => from !== "2025-08-26"),
  })),
};
