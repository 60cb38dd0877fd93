import type { Surface } from "./document"
import type { RouteDocument, Verb } from "./documents"

type Request = {
  verb: Verb
  path: string
  example?: unknown
  upload?: RouteDocument["upload"]
  /** That of the surface, if it has one. */
  key?: Surface["key"]
  route: RouteDocument
}

/** A request for a terminal: `$SOUK_URL`, `$TOKEN` and the surface's key are set before. */
export function curl({ verb, path, example, upload, key, route }: Request): string {
  const lines = [`curl ${verb === "GET" ? "" : `-X ${verb} `}"$SOUK_URL${path}"`]
  const header = (text: string) => lines.push(`-H "${text}"`)
  if (key) header(`${key.header}: $${key.name.toUpperCase()}`)
  if (!route.is_open) header("authorization: Bearer $TOKEN")
  for (const [name, { is_file }] of Object.entries(upload ?? {})) {
    lines.push(is_file ? `-F ${name}=@file.jpg` : `-F ${name}=…`)
  }
  if (example !== undefined) {
    header("content-type: application/json")
    lines.push(`-d '${JSON.stringify(example).replaceAll("'", "'\\''")}'`)
  }
  if (route.file) lines.push("-o file")
  return lines.join(" \\\n  ")
}
