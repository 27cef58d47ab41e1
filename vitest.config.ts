import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    /** The default leaves one core idle, which on two is half of them. */
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/package/**"],
          setupFiles: ["test/support/fixed-seed.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: ["test/package/install.ts"],
          testTimeout: 60_000,
        },
      },
    ],
    coverage: { include: ["src/**/*.ts"], exclude: ["src/**/index.ts", "src/cli/**"] },
  },
});
