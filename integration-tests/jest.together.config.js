const { testTimeout, workerIdleMemoryLimit, testMatch: _, ...shared } = require("./jest.config.js")

/** A project for each part of the HTTP tests; the launcher divides the files among them. */
module.exports = {
  testTimeout,
  workerIdleMemoryLimit,
  projects: JSON.parse(process.env.SOUK_PARTS).map((PART) => ({
    ...shared,
    rootDir: require("node:path").join(__dirname, ".."),
    displayName: PART.name,
    globals: { PART },
    testMatch: ["<rootDir>/integration-tests/together.ts"],
  })),
}
