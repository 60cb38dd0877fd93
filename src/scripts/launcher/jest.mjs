import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { inRoot } from "./places.mjs"
import { start } from "./processes.mjs"
import { say, seconds } from "./terminal.mjs"

const WORKERS = 2
const TESTS = inRoot("integration-tests")

/** Test files below a folder (or one file) whose path contains every one of the words. */
export function testFiles(places, words) {
  const files = readdirSync(TESTS, { recursive: true }).map((path) => `integration-tests/${path}`)
  return files.filter(
    (path) =>
      path.endsWith(".spec.ts") &&
      places.some((place) => path.startsWith(`integration-tests/${place}`)) &&
      words.every((word) => path.includes(word))
  )
}

/** Runs test files and counts them; a file that does not even load counts as one failure. */
export async function runJest(name, files, { env, folder, silent }) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const begun = Date.now()
  say(`\n  … ${name}`)
  const report = join(folder, `${name.replaceAll(" ", "-")}.json`)
  const args = ["--config", "integration-tests/jest.config.js", "--runTestsByPath", ...files]
  args.push(`--maxWorkers=${WORKERS}`, "--forceExit", "--json", "--outputFile", report)
  if (silent) args.push("--silent")
  const jest = inRoot("node_modules/jest/bin/jest.js")
  const node = ["--experimental-vm-modules", "--no-warnings", jest]
  // With --json the summary for people goes to stderr, and the report would fill stdout.
  const stdio = ["ignore", "ignore", "inherit"]
  await start(process.execPath, [...node, ...args], { cwd: inRoot(), env, stdio }).exited
  const found = existsSync(report) ? counts(JSON.parse(readFileSync(report, "utf8"))) : NOTHING_RAN
  say(`  ${found.failed === 0 ? "✓" : "✗"} ${name}  ${seconds(begun)}`)
  return found
}

const NOTHING_RAN = { passed: 0, failed: 1, skipped: 0 }

const counts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
})
