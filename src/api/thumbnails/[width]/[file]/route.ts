import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { assertIsThumbnail } from "../../../../modules/thumbnail/rules"
import { findThumbnail } from "../../../../workflows/thumbnail/find-thumbnail"

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** For everybody and any page, like the pictures themselves. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { width, file } = req.params
  const { url, content } = await findThumbnail(req.scope, assertIsThumbnail(width, file), file)
  if (!content) {
    res.set("Cache-Control", "no-store").redirect(url)
    return
  }
  res.set({
    "Content-Type": "image/webp",
    // A file of the store never changes: a new picture has a new name.
    "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
  })
  // Express adds the ETag and answers 304 to who has it.
  res.send(content)
}
