import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

export default [
  {
    ignores: [".medusa/**", ".data/**", "static/**", "coverage/**", "src/modules/*/migrations/**"],
  },
  ...medusa.configs.recommended,
  // The platform's rules leave tests out; ours are code like any other.
  { ignores: ["!integration-tests/**"] },
  ...tseslint.configs.recommended,
  {
    // Naming a field to leave it out of the rest is how a row loses a column.
    rules: { "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }] },
  },
  {
    // These mistakes end a start or a test, or happen in a browser; no request of ours answers them.
    files: [
      "src/environment.ts",
      "src/scripts/**",
      "src/demo/**",
      "src/docs/**",
      "integration-tests/**",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // The test configuration is read by jest itself, which asks for CommonJS here.
    files: ["integration-tests/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
]
