import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hiddenEntriesOf } from "./menu"

type Configuration = { configuration: { widgets?: Record<string, unknown> } }
type Layout = {
  personal_configuration: Configuration | null
  default_configuration: Configuration | null
}

/** The platform's route answers with a layout or, through its error handler, with an error. */
const isLayout = (body: unknown): body is Layout =>
  typeof body === "object" && body !== null && "personal_configuration" in body

/** Hides the sellers' own pages from the merchant, whatever layout the merchant has saved. */
export function hideSellerPages(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const hidden = hiddenEntriesOf("merchant", req.params.zone)
  if (req.method !== "GET" || !Object.keys(hidden).length) return next()
  const merge = (saved: Configuration | null) =>
    saved && {
      ...saved,
      configuration: {
        ...saved.configuration,
        widgets: { ...saved.configuration.widgets, ...hidden },
      },
    }
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    if (!isLayout(body)) return answer(body)
    const { personal_configuration, default_configuration, ...layout } = body
    return answer({
      ...layout,
      personal_configuration: merge(personal_configuration),
      default_configuration: merge(default_configuration ?? { configuration: {} }),
    })
  }
  next()
}
