import { inRoot, logFile } from "./places.mjs"
import { start } from "./processes.mjs"
import { say, seconds } from "./terminal.mjs"
import { readFileSync } from "node:fs"

const incremental = (name) => ["--incremental", "--tsBuildInfoFile", `.data/${name}.tsbuildinfo`]

/** What must hold for the sources alone, each with the command that says so. */
const CHECKS = {
  "types of the server": ["typescript/bin/tsc", "--noEmit", "-p", ".", ...incremental("server")],
  "types of the dashboard": [
    "typescript/bin/tsc",
    ...["--noEmit", "-p", "src/admin", ...incremental("dashboard")],
  ],
  lint: ["eslint/bin/eslint.js", "--max-warnings=0", "."],
  format: [
    "prettier/bin/prettier.cjs",
    ...["--check", "--log-level=warn"],
    // Migrations are generated and stay as they were merged.
    ...["**/*.{ts,tsx,js,mjs,json}", "!src/modules/*/migrations/**"],
  ],
}

/** Runs all checks at the same time and shows the output of those that fail. */
export async function runChecks() {
  const passed = await Promise.all(Object.entries(CHECKS).map(([name, args]) => holds(name, args)))
  return { passed: passed.filter(Boolean).length, failed: passed.filter((ok) => !ok).length }
}

async function holds(name, [tool, ...args]) {
  const begun = Date.now()
  const log = logFile(name.replaceAll(" ", "-"))
  const command = [inRoot("node_modules", tool), ...args]
  const code = await start(process.execPath, command, { cwd: inRoot(), log }).exited
  say(`  ${code === 0 ? "✓" : "✗"} ${name}  ${seconds(begun)}`)
  if (code !== 0) say(readFileSync(log, "utf8").trimEnd())
  return code === 0
}
