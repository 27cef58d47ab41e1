/** The version of the engine, as in package.json; a test compares the two. */
export const engineVersion = "1.0.0";
