import { generateEntityId } from "@medusajs/framework/utils"
import { Doing } from "../../../src/modules/complaint/plans"
import { Act, NewComplaint } from "../../../src/modules/complaint/proceedings"
import { DAY_MS, HOUR_MS } from "../../../src/modules/complaint/rules"
import ComplaintModuleService from "../../../src/modules/complaint/service"

export const now = new Date("2026-11-22T12:00:00Z")
export const afterHours = (hours: number) => new Date(now.getTime() + hours * HOUR_MS)
export const afterDays = (days: number) => new Date(now.getTime() + days * DAY_MS)

const AUTHORS = {
  buyer: { author_type: "customer", author_id: "cus_1", author_name: "Ann" },
  seller: { author_type: "seller", author_id: "user_1", author_name: "North" },
  merchant: { author_type: "merchant", author_id: "user_9", author_name: "Souk" },
} as const
type Who = keyof typeof AUTHORS
const newId = () => generateEntityId(undefined, "compmsg")

/** What is done in disputes, with words that do not matter. */
export function deedsOf(service: ComplaintModuleService) {
  const open = async (wishes: Partial<NewComplaint> = {}, at = now) => {
    const opened = await service.open(
      {
        ...{ id: generateEntityId(undefined, "comp"), message_id: newId() },
        ...{ order_id: "order_1", seller_order_id: "sord_1", seller_id: "sel_1" },
        ...{ customer_id: "cus_1", display_id: 1, customer_name: "Ann", line_item_ids: null },
        ...{ reason: "damaged", wish: "refund", wished_amount: 500 },
        ...{ currency_code: "usd", decimals: 2, author: AUTHORS.buyer, body: "It is broken" },
        ...wishes,
      },
      at
    )
    return opened.complaint
  }
  const act = (id: string, who: Who, doing: Doing, more: Partial<Act> = {}, at = now) =>
    service.act(
      {
        ...{ ref: { id }, doing: { body: "Because", ...doing }, who },
        ...{ who_id: AUTHORS[who].author_id, author: AUTHORS[who], message_id: newId(), ...more },
      },
      at
    )
  const write = (id: string, who: Who, visibility: "all" | "internal" = "all", at = now) =>
    service.write(
      {
        ...{ ref: { id }, who, author: AUTHORS[who], message_id: newId() },
        ...{ body: "Hello", visibility },
      },
      at
    )
  const offer = (id: string, amount = 300, more: Partial<Act> = {}) =>
    act(id, "seller", { deed: "offer", kind: "refund", amount, left: 1000 }, more)
  const resolve = (id: string, amount: number, more: Partial<Act> = {}) =>
    act(
      id,
      "merchant",
      { deed: "resolve", outcome: "split", amount, payer: "seller", left: 1000 },
      more
    )
  const historyOf = async (complaint_id: string) => {
    const events = await service.listComplaintEvents({ complaint_id }, { order: { number: "ASC" } })
    return events.map(({ happening, actor_type }) => `${happening} by ${actor_type}`)
  }
  return { open, act, write, offer, resolve, historyOf }
}
