import { inRoot, logFile } from "./places.mjs"
import { run } from "./processes.mjs"

/** Writes the OpenAPI document of each surface into a folder. */
export const writeDocuments = (folder) =>
  run(
    process.execPath,
    ["--require", "ts-node/register/transpile-only", "src/scripts/openapi.ts", folder],
    { cwd: inRoot(), log: logFile("openapi"), title: "openapi" }
  )
