import { relative } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Suite = Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]
export type Api = Parameters<Suite>[0]["api"]

/**
 * Runs a suite against the whole application, with a database of its own: a copy of the migrated
 * one that `npm test` prepares (a run of jest alone migrates an empty database, which is slower).
 */
export function souk(testSuite: Suite) {
  // Jobs run when a test calls them, not when a minute is over. The runner sets variables of its own
  // only after it has read the configuration.
  process.env.MEDUSA_WORKER_MODE = "server"
  const dbName = databaseName()
  const template = process.env.SOUK_TEMPLATE
  const beforeServerStart = async () => {
    if (template) await copyDatabase(template, dbName)
  }
  medusaIntegrationTestRunner({
    dbName,
    inApp: true,
    hooks: { beforeServerStart },
    testSuite,
  })
}

function databaseName() {
  const { testPath = "" } = expect.getState()
  const file = relative(process.cwd(), testPath).replace("integration-tests/", "")
  return file.replace(".spec.ts", "").replace(/[^a-z0-9]+/g, "_")
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
