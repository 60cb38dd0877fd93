process.env.NODE_ENV = "test"

module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/integration-tests/**/*.spec.ts"],
  modulePathIgnorePatterns: ["<rootDir>/\\.medusa/", "<rootDir>/\\.data/"],
  cacheDirectory: "<rootDir>/.data/jest",
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  // For a machine that is busy with other things, too: what hangs is still found.
  testTimeout: 180_000,
  // What an application leaves behind stays in the process; after a few of them it gets a new one.
  workerIdleMemoryLimit: "1GB",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2021",
        },
      },
    ],
  },
}
