import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPublicBrand } from "../../workflows/notice/update-brand"

const FRESH_SECONDS = 60

/** What the dashboard wears, also before anybody is signed in. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.set("Cache-Control", `public, max-age=${FRESH_SECONDS}`)
  res.json({ brand: await readPublicBrand(req.scope) })
}
