import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DATA } from "./places.mjs"

const FILE = join(DATA, "secrets.json")
const SECRET_BYTES = 32

/** Random secrets of this installation, made once and readable by its owner only. */
export function secrets() {
  if (!existsSync(FILE)) {
    keep({ jwt_secret: random(), cookie_secret: random(), database_password: random() })
  }
  return JSON.parse(readFileSync(FILE, "utf8"))
}

export const rememberPort = (database_port) => keep({ ...secrets(), database_port })

export const random = () => randomBytes(SECRET_BYTES).toString("hex")

function keep(values) {
  mkdirSync(DATA, { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 })
}
