import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
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
export async function runJest(name, files, how) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const args = ["--config", "integration-tests/jest.config.js", "--runTestsByPath", ...files]
  return await count(name, args, how)
}

/** The same for files that need the whole application: several share one, see `together`. */
export async function runTogether(name, files, how) {
  if (files.length <= FILES_TOGETHER_MIN) return await runJest(name, files, how)
  const parts = [
    ...shared(files.filter((file) => !isAlone(file))),
    ...files.filter(isAlone).map(only),
  ]
  const named = parts.map(({ files }, i) => ({ name: `${name}_part_${i + 1}`, files }))
  const env = { ...how.env, SOUK_PARTS: JSON.stringify(named) }
  return await count(name, ["--config", "integration-tests/jest.together.config.js"], {
    ...how,
    env,
  })
}

/** Fewer are quicker by themselves, each with its own processor. */
const FILES_TOGETHER_MIN = 3
const FILES_IN_PART = 10

const isAlone = (file) => readFileSync(inRoot(file), "utf8").includes("souk.alone(")
const only = (file) => ({ files: [file] })

/** Parts that have about the same to do: the largest files first, each to whom has least so far. */
function shared(files) {
  const parts = Array.from({ length: Math.ceil(files.length / FILES_IN_PART) }, () => ({
    files: [],
    bytes: 0,
  }))
  const sized = files.map((file) => ({ file, bytes: statSync(inRoot(file)).size }))
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const least = parts.reduce((one, other) => (other.bytes < one.bytes ? other : one))
    least.files.push(file)
    least.bytes += bytes
  }
  return parts
}

async function count(name, what, { env, folder, silent }) {
  const begun = Date.now()
  say(`\n  … ${name}`)
  const report = join(folder, `${name.replaceAll(" ", "-")}.json`)
  const args = [...what, `--maxWorkers=${WORKERS}`, "--forceExit", "--json", "--outputFile", report]
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
