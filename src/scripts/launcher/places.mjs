import { chmodSync, existsSync, mkdirSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..")
export const inRoot = (...path) => resolve(ROOT, ...path)

export const DATA = inRoot(".data")
export const SERVER = inRoot(".medusa/server")
export const DEMO_FILE = join(DATA, "demo.json")
export const MIGRATED_STAMP = join(DATA, "migrated")
export const SEED_SCRIPT = inRoot("src/scripts/seed.ts")

export const logFile = (name) => join(DATA, "log", `${name}.log`)

/** Settings of a .env file count here as they do for the server; set variables win over it. */
export function loadEnvFile() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"))
}

/** Others may pass through the data folder but not list it: the database may be another user. */
export function makeDataFolder() {
  if (existsSync(DATA)) return
  mkdirSync(DATA)
  chmodSync(DATA, 0o711)
}
