import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unsubscribeWords } from "../../modules/notice/unsubscribe-words"
import { findUnsubscription } from "../../workflows/notice/unsubscribe-from-notice"
import type { UnsubscribeAction } from "../../workflows/notice/unsubscribe-from-notice"
import { sendPage } from "./page"

/**
 * What a mail's link is about and the pages around it. A link that nobody made, or that was cut, is
 * answered here with a page that says so.
 */
export async function openPages(req: MedusaRequest, res: MedusaResponse) {
  const { of, brand, locale } = await findUnsubscription(req.scope, req.params.token)
  const words = unsubscribeWords(locale)
  const frame = { locale, brand: brand.name }
  if (!of) {
    sendPage(res, 404, { ...frame, ...words.broken, buttons: [] })
    return null
  }
  const name = words.names[of.key] ?? of.key
  const undo = { action: "on", label: words.undo, is_quiet: true }
  const all = {
    ...{ action: "all", label: words.switch_all(brand.name), is_quiet: true },
    hint: words.switch_all_hint,
  }
  const after = {
    off: { ...words.off(name, brand.name), buttons: [undo, all] },
    on: { ...words.on(name, brand.name), buttons: [] },
    all: { ...words.all(brand.name), buttons: [] },
  }
  return {
    of,
    offer: () => {
      const { button, ...text } = words.offer(name, brand.name)
      sendPage(res, 200, { ...frame, ...text, buttons: [{ action: "off", label: button }] })
    },
    done: (action: UnsubscribeAction) => sendPage(res, 200, { ...frame, ...after[action] }),
  }
}
