import { join, relative } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Answer } from "./documented"

// Most of the time of a test would be a copy of the database.
jest.mock("@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template", () => {
  const copying = "@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template"
  return jest
    .requireActual<typeof import("./restoring")>("./restoring")
    .restoring(jest.requireActual(copying))
})

const ADDRESS_LIMITS = [
  "SIGN_INS_PER_MINUTE",
  "REGISTRATIONS_PER_HOUR",
  "TICKETS_PER_HOUR",
  "EXPORTS_PER_HOUR",
  "STORE_REQUESTS_PER_MINUTE",
]
const NO_LIMIT = "1000000"

type Suite = Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]
type Options = Parameters<Suite>[0]
/** Jobs run when a test calls them, not when a minute is over: so it is a server, by default. */
type WorkerMode = "server" | "shared"
export type Api = Options["api"]

/**
 * Runs a suite against the whole application, with a database of its own: a copy of the migrated
 * one that `npm test` prepares (a run of jest alone migrates an empty database, which is slower).
 * In a whole run several files share one application, see `together`.
 */
export function souk(testSuite: Suite) {
  if (gathered) gathered.push({ file: currentFile, testSuite })
  else run(databaseName(), testSuite)
}

/** For a file that sets variables or options of the application: it never shares one. */
souk.alone = (testSuite: Suite, worker_mode?: WorkerMode) => {
  if (gathered) gathered.push({ file: currentFile, testSuite, worker_mode })
  else run(databaseName(), testSuite, worker_mode)
}

/**
 * Runs files one after the other against one application: to start it takes longer than most of
 * them. Each file begins with an empty database, as it does when it runs by itself.
 *
 * @param name of the database
 */
export function together(name: string, files: string[]) {
  gathered = []
  for (const file of files) {
    currentFile = file
    jest.requireActual(join(process.cwd(), file))
  }
  const suites = gathered
  const allOfThem: Suite = (options) => {
    const empty = { templateName: `${name}_empty` }
    beforeAll(() => options.dbUtils.snapshot(empty))
    for (const { file, testSuite } of suites) {
      describe(file, () => {
        startOver(options, empty)
        testSuite(options)
      })
    }
  }
  // Whoever wants another mode is alone.
  run(name, allOfThem, suites[0]?.worker_mode)
}

let gathered: { file: string; testSuite: Suite; worker_mode?: WorkerMode }[] | undefined
let currentFile = ""

/**
 * The runner restores before each test what it saw before its first. Here each file begins with
 * what the application made when it started, and has a state of its own to come back to.
 */
function startOver({ dbUtils }: Options, empty: { templateName: string }) {
  let begun = 0
  beforeAll(async () => {
    await dbUtils.restore(empty)
    // Whatever was seen, the runner leaves the database alone before the next test.
    await dbUtils.snapshot()
  })
  beforeEach(async () => {
    begun += 1
    if (begun === 1) await dbUtils.snapshot()
    // So it does before the second, which has to find what the first found.
    if (begun === 2) await dbUtils.restore()
  })
}

function run(dbName: string, testSuite: Suite, worker_mode: WorkerMode = "server") {
  // The runner sets variables of its own only after it has read the configuration.
  process.env.MEDUSA_WORKER_MODE = worker_mode
  // Everybody in a test has the same address. A file about limits sets its own.
  for (const name of ADDRESS_LIMITS) process.env[name] ||= NO_LIMIT
  // Who comes from another one says so, as the proxy in front of a server does.
  process.env.TRUSTED_PROXIES ||= "1"
  const template = process.env.SOUK_TEMPLATE
  const beforeServerStart = async () => {
    if (template) await copyDatabase(template, dbName)
  }
  medusaIntegrationTestRunner({
    dbName,
    inApp: true,
    hooks: { beforeServerStart },
    testSuite: (options) => {
      beforeAll(() => {
        keepErrorsPlain(options.api)
        options.api.interceptors.response.use(holdAgainstDocument)
      })
      testSuite(options)
    },
  })
}

/**
 * What fails a test is sent to jest's first process as JSON. A request leads around in circles there,
 * and the worker would die of it, with everything that it knows of the failure.
 */
function keepErrorsPlain(api: Api) {
  const hide = (holder: object | undefined, ...fields: string[]) => {
    for (const field of fields) {
      if (holder && field in holder) Object.defineProperty(holder, field, { enumerable: false })
    }
  }
  api.interceptors.response.use(undefined, (error: Error & { response?: object }) => {
    hide(error, "request", "config")
    hide(error.response, "request", "config")
    throw error
  })
}

function databaseName() {
  const { testPath = "" } = expect.getState()
  const file = relative(process.cwd(), testPath).replace("integration-tests/", "")
  return file.replace(".spec.ts", "").replace(/[^a-z0-9]+/g, "_")
}

/** Every answer that a test is given has to be what the API documents say. */
function holdAgainstDocument(answer: Answer) {
  // It loads the whole API; only now has the application read its settings.
  const { assertDocumented } = jest.requireActual<typeof import("./documented")>("./documented")
  assertDocumented(answer)
  return answer
}

async function copyDatabase(from: string, to: string) {
  const client = new Client({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database: "postgres",
  })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS "${to}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${to}" TEMPLATE "${from}"`)
  } finally {
    await client.end()
  }
}
