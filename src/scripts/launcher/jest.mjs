import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"
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

/**
 * Runs what there is and counts it. In a whole run a few files that fail get a second look, by
 * themselves: a test that fails there fails. One that passes is counted as passed, and named.
 */
async function count(name, what, how) {
  const begun = Date.now()
  say(`\n  … ${name}`)
  const first = await jest(name, what, how)
  const failed = first ? failedFiles(first) : []
  const second =
    how.silent && deserveSecondLook(failed) ? await secondLook(name, failed, how) : undefined
  const found = total(first, second)
  say(`  ${found.failed === 0 ? "✓" : "✗"} ${name}  ${seconds(begun)}`)
  return found
}

/** What is broken fails in more places than these. */
const SECOND_LOOKS_MAX = 5

/** Files that could not even be read say nothing that a second look would change. */
const deserveSecondLook = (files) =>
  files.length > 0 &&
  files.length <= SECOND_LOOKS_MAX &&
  files.every((file) => file.endsWith(".spec.ts"))

async function secondLook(name, files, how) {
  say(`  … ${name}: once more, by themselves: ${files.join(", ")}`)
  const args = ["--config", "integration-tests/jest.config.js", "--runTestsByPath", ...files]
  const report = await jest(`${name} again`, args, how)
  const stillFailing = report ? failedFiles(report) : files
  const unsteady = files.filter((file) => !stillFailing.includes(file))
  for (const file of unsteady) say(`  ! unsteady, failed once and then passed: ${file}`)
  return report
}

async function jest(name, what, { env, folder, silent }) {
  const file = join(folder, `${name.replaceAll(" ", "-")}.json`)
  const args = [...what, `--maxWorkers=${WORKERS}`, "--forceExit", "--json", "--outputFile", file]
  if (silent) args.push("--silent")
  const program = inRoot("node_modules/jest/bin/jest.js")
  const node = ["--experimental-vm-modules", "--no-warnings", program]
  // With --json the summary for people goes to stderr, and the report would fill stdout.
  const stdio = ["ignore", "ignore", "inherit"]
  await start(process.execPath, [...node, ...args], { cwd: inRoot(), env, stdio }).exited
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

/** Files that share an application say in their tests' names which file they are of. */
const fileOf = (test, suite) =>
  test.ancestorTitles.find((title) => title.endsWith(".spec.ts")) ?? relative(inRoot(), suite.name)

function failedFiles({ testResults }) {
  const files = testResults.flatMap((suite) => {
    const failed = suite.assertionResults.filter(({ status }) => status === "failed")
    const broken = suite.status === "failed" && failed.length === 0
    return broken ? [relative(inRoot(), suite.name)] : failed.map((test) => fileOf(test, suite))
  })
  return [...new Set(files)]
}

/** Of files that got a second look, that one counts. */
function total(first, second) {
  if (!first) return NOTHING_RAN
  const found = counts(first)
  if (!second) return found
  const { failed } = counts(second)
  return { ...found, passed: found.passed + Math.max(0, found.failed - failed), failed }
}

const NOTHING_RAN = { passed: 0, failed: 1, skipped: 0 }

const counts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
})
