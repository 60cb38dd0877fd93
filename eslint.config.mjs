import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

export default [
  {
    ignores: [".medusa/**", ".data/**", "static/**", "coverage/**", "src/modules/*/migrations/**"],
  },
  ...medusa.configs.recommended,
  ...tseslint.configs.recommended,
  {
    // Naming a field to leave it out of the rest is how a row loses a column.
    rules: { "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }] },
  },
  {
    // These mistakes end the start, long before there is a request that an error could answer.
    files: ["src/environment.ts"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // The test configuration is read by jest itself, which asks for CommonJS here.
    files: ["integration-tests/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
]
