import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { inRoot, ROOT } from "./places.mjs"

/** One text that changes when any of the files does. Paths are files or folders of the project. */
export function fingerprint(paths, { matching = /./, salt = "" } = {}) {
  const hash = createHash("sha256").update(salt)
  const files = paths.flatMap((path) => filesBelow(inRoot(path)))
  for (const file of files.sort()) {
    const name = relative(ROOT, file)
    if (matching.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update("\0")
  }
  return hash.digest("hex")
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

/** Does the work only when the fingerprint differs from that of the last success. */
export async function whenChanged(stampFile, current, work) {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === current) return
  await work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, current)
}
