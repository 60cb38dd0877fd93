import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Whether the process runs at all; whoever watches it starts it again when it does not answer. */
export const GET = (_req: MedusaRequest, res: MedusaResponse) => {
  res.setHeader("Cache-Control", "no-store")
  res.json({ status: "live" })
}
