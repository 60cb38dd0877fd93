import type { RouteDocument, Verb } from "./documents"

type Request = {
  verb: Verb
  path: string
  example?: unknown
  upload?: RouteDocument["upload"]
  /** Those of the surface. */
  headers: Record<string, string>
  route: RouteDocument
}

/** A request for a terminal: `$SOUK_URL`, `$TOKEN` and the surface's own headers are set before. */
export function curl({ verb, path, example, upload, headers, route }: Request): string {
  const lines = [`curl ${verb === "GET" ? "" : `-X ${verb} `}"$SOUK_URL${path}"`]
  const header = (text: string) => lines.push(`-H "${text}"`)
  for (const name of Object.keys(headers)) header(`${name}: $${variable(name)}`)
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

const variable = (header: string) => header.replace(/^x-/, "").replaceAll("-", "_").toUpperCase()
