import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DATA } from "./places.mjs"

const FILE = join(DATA, "secrets.json")
const SECRET_BYTES = 32
const NAMES = ["jwt_secret", "cookie_secret", "secrets_key", "database_password"]

/** Random secrets of this installation, each made once, readable by its owner only. */
export function secrets() {
  const kept = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {}
  const missing = NAMES.filter((name) => !kept[name])
  for (const name of missing) kept[name] = random()
  if (missing.length) keep(kept)
  return kept
}

export const rememberPort = (database_port) => keep({ ...secrets(), database_port })

/** The variables of one run that keeps nothing. */
export const newSecrets = () => ({
  JWT_SECRET: random(),
  COOKIE_SECRET: random(),
  SECRETS_KEY: random(),
})

export const random = () => randomBytes(SECRET_BYTES).toString("hex")

function keep(values) {
  mkdirSync(DATA, { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 })
}
