import { existsSync, readFileSync } from "node:fs"
import { inRoot, logFile } from "./places.mjs"
import { run } from "./processes.mjs"
import { step } from "./terminal.mjs"

/** Installs what package-lock.json asks for, unless exactly that is there already. */
export async function ensurePackages() {
  if (areInstalled()) return
  await step("Installing packages (two minutes the first time)", async () => {
    // Run through npm when possible: it knows which npm belongs to this Node.
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"]
    const [command, ...first] = npm
    const args = [...first, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]
    const log = logFile("install")
    // A broken-off install is begun anew next time, so it need not end tidily.
    await run(command, args, { cwd: inRoot(), log, title: "npm ci", graceSeconds: 2 })
  })
}

/** npm writes its own lock file into node_modules last, so a broken-off install has none. */
function areInstalled() {
  const hidden = inRoot("node_modules/.package-lock.json")
  if (!existsSync(hidden)) return false
  const wanted = Object.entries(readPackages(inRoot("package-lock.json")))
  const found = readPackages(hidden)
  return wanted.every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === "" ||
      found[path]?.version === version ||
      (!found[path] && (optional || devOptional || peer))
  )
}

const readPackages = (file) => JSON.parse(readFileSync(file, "utf8")).packages
