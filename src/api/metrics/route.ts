import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tellMetrics } from "../../workflows/telemetry/tell-metrics"

const TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8"

/** What Prometheus collects. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const text = await tellMetrics(req.scope)
  res.setHeader("Cache-Control", "no-store")
  res.type(TEXT_FORMAT).send(text)
}
