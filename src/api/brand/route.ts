import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPublicBrand } from "../../workflows/notice/update-brand"

/** What the dashboard wears, also before anybody is signed in. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  // Asked each time, and sent again only when it changed: who changes it sees it at once.
  res.set("Cache-Control", "no-cache")
  res.json({ brand: await readPublicBrand(req.scope) })
}
