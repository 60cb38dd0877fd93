import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { aServer } from "../server"

const FOLDER = resolve(".data/bench-platform")
const CONFIG = `const { defineConfig } = require("@medusajs/framework/utils")
const { DATABASE_URL, JWT_SECRET: jwtSecret, COOKIE_SECRET: cookieSecret } = process.env
const cors = "http://localhost:8000"
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    databaseDriverOptions: { pool: { min: 0, max: 20 } },
    http: { storeCors: cors, adminCors: cors, authCors: cors, jwtSecret, cookieSecret },
  },
  admin: { disable: true },
})
`

/** The platform's command knows its projects by this. */
const PACKAGE = JSON.stringify({ name: "platform", dependencies: { "@medusajs/medusa": "*" } })

/**
 * The platform as it comes, on the same database: none of our modules, links, hooks or middlewares.
 * It is what "the same request without our additions" means.
 */
export async function thePlatformAlone(port: number) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  symlinkSync(resolve("node_modules"), `${FOLDER}/node_modules`)
  writeFileSync(`${FOLDER}/package.json`, PACKAGE)
  writeFileSync(`${FOLDER}/medusa-config.js`, CONFIG)
  return await aServer(port, { folder: FOLDER, env: { MEDUSA_WORKER_MODE: "server" } })
}
