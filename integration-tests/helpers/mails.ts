import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** What was laid in the folder of a server without a provider, as HTML. */
export function laidMails(): string[] {
  const folder = process.env.SOUK_E2E_MAILS ?? ""
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
}
