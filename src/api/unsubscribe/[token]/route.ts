import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unsubscribeFromNoticeWorkflow } from "../../../workflows/notice/unsubscribe-from-notice"
import { openPages } from "../pages"
import { Unsubscribe } from "../validators"

/** Asks only: programmes that look for bad links follow every one in a mail. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const pages = await openPages(req, res)
  pages?.offer()
}

/** A form of the page, or the one click of a mail programme, which says no action (RFC 8058). */
export async function POST(req: MedusaRequest<Unsubscribe>, res: MedusaResponse) {
  const { action } = req.validatedBody
  const pages = await openPages(req, res)
  if (!pages) return
  await unsubscribeFromNoticeWorkflow(req.scope).run({
    input: { of: pages.of, action: action ?? "off", now: new Date() },
  })
  if (action) pages.done(action)
  else res.status(204).end()
}
