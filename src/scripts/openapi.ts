import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openApiOf } from "../api/docs/openapi"
import { SURFACES } from "../api/docs/surfaces"
import { published } from "../lib/openapi/published"

/** Writes the OpenAPI documents into the folder that is named on the command line. */
const [folder] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const surface of SURFACES) {
  const document = published(openApiOf(surface))
  writeFileSync(join(folder, `${surface}.json`), `${JSON.stringify(document, null, 2)}\n`)
}
// What the API loads keeps timers.
process.exit(0)
