import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { published } from "../../lib/openapi/published"
import { SURFACES, SurfaceName } from "./surfaces"

/** A built server has a copy at the same place. */
const FOLDER = join(__dirname, "../../docs")
const SWAGGER = dirname(require.resolve("swagger-ui-dist/package.json"))
const FILES = new Map([
  ["docs.js", FOLDER],
  ["docs.css", FOLDER],
  ["swagger-ui.css", SWAGGER],
  ["swagger-ui-bundle.js", SWAGGER],
])

/** Everything comes from this server. The library writes styles into its elements. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "connect-src 'self'"],
  ...["style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'"],
  ...["base-uri", "form-action", "frame-ancestors"].map((kind) => `${kind} 'none'`),
].join("; ")

/** @param words stand in the page as `{{name}}` */
export function sendDocsPage(res: MedusaResponse, words: Record<string, string>) {
  const page = readFileSync(join(FOLDER, "index.html"), "utf8")
  setHeaders(res)
  res.setHeader("Content-Security-Policy", POLICY)
  res.type("html").send(page.replace(/{{(\w+)}}/g, (_, name: string) => asText(words[name] ?? "")))
}

/**
 * `store.json`, `seller.json` and `admin.json` are the documents; the rest belongs to the page.
 *
 * @throws NOT_FOUND for any other name
 */
export function sendDocsFile(res: MedusaResponse, file: string) {
  const surface = SURFACES.find((name) => file === `${name}.json`)
  const root = FILES.get(file)
  if (!surface && !root) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${file}`)
  }
  setHeaders(res)
  // Whoever makes a client of it may do so from any page.
  if (surface) res.setHeader("Access-Control-Allow-Origin", "*")
  if (surface && !existsSync(join(FOLDER, file))) return res.json(documentOf(surface))
  return res.sendFile(file, { root: root ?? FOLDER })
}

/**
 * A built server has its documents written down: to make one takes the better part of a second, and
 * all that it is made of takes 50 MB, which is loaded only here.
 */
function documentOf(surface: SurfaceName) {
  // An import() would look for a file with another ending while the sources run as they are.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openApiOf } = require("./openapi") as typeof import("./openapi")
  return published(openApiOf(surface))
}

function setHeaders(res: MedusaResponse) {
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Referrer-Policy", "same-origin")
  // Asked for again each time, so that a new version is never mixed with an old one.
  res.setHeader("Cache-Control", "no-cache")
}

const asText = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
