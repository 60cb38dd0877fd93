import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** A built server has a copy at the same place. */
const FOLDER = join(__dirname, "../../demo/auctions")
const KEYS_MAX = 50

/** Everything comes from this server, the socket included; nothing in the page may change that. */
const POLICY = [
  "default-src 'none'",
  ...["script-src", "style-src", "img-src", "connect-src"].map((kind) => `${kind} 'self'`),
  ...["base-uri", "form-action", "frame-ancestors"].map((kind) => `${kind} 'none'`),
].join("; ")

export async function sendPage(
  req: MedusaRequest,
  res: MedusaResponse,
  file: string,
  words: Record<string, string> = {}
) {
  const all: Record<string, string> = { ...words, publishable_key: await findPublishableKey(req) }
  const page = readFileSync(join(FOLDER, file), "utf8")
  setHeaders(res)
  res.setHeader("Content-Security-Policy", POLICY)
  res.type("html").send(page.replace(/{{(\w+)}}/g, (_, name: string) => asText(all[name] ?? "")))
}

/** @throws NOT_FOUND for anything but the files of the demo */
export function sendAsset(res: MedusaResponse, file: string) {
  if (file.endsWith(".html") || !readdirSync(FOLDER).includes(file)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${file}`)
  }
  setHeaders(res)
  res.sendFile(file, { root: FOLDER })
}

function setHeaders(res: MedusaResponse) {
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Referrer-Policy", "same-origin")
  // Asked for again each time, so that a new version is never mixed with an old one.
  res.setHeader("Cache-Control", "no-cache")
}

/** The shop's own publishable key, which every storefront shows to everybody. */
export async function findPublishableKey({ scope }: MedusaRequest): Promise<string> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["token", "sales_channels.id"],
    filters: { type: "publishable", revoked_at: null },
    pagination: { take: KEYS_MAX, order: { created_at: "ASC" } },
  })
  const usable = data.find(({ sales_channels }) => sales_channels?.length)
  return (usable ?? data[0])?.token ?? ""
}

const asText = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
