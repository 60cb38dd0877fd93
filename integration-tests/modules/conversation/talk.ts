import { ALWAYS_OPEN } from "../../../src/modules/ticket/calendars"
import type { Side } from "../../../src/modules/conversation/rules"
import type { NewMessage, Sent, Subject } from "../../../src/modules/conversation/sending"
import ConversationModuleService from "../../../src/modules/conversation/service"

export const NOON = new Date("2026-11-23T12:00:00Z")
export const afterMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

export const aSubject = (more: Partial<Subject> = {}): Subject => ({
  ...{ customer_id: "cus_ann", seller_id: "sel_north", customer_name: "Ann" },
  ...{ order_id: "order_1", seller_order_id: "sord_1", display_id: 1 },
  ...{ product_id: null, product_title: null, ...more },
})
export const aProductSubject = (product_id: string, more: Partial<Subject> = {}) =>
  aSubject({
    ...{ order_id: null, seller_order_id: null, display_id: null, product_id },
    ...{ product_title: "Teapot", ...more },
  })

export const OWNERS = { buyer: "cus_ann", store: "sel_north" } as const
export const whose = (side: Side) => ({ side, owner_id: OWNERS[side] })

let made = 0
/** What the sides of one conversation, or of many, do. */
export function talkOf(service: ConversationModuleService) {
  const say = async (
    side: Side,
    to: NewMessage["to"],
    { body = "Hello", now = NOON, who = side === "buyer" ? "cus_ann" : "user_north", id = "" } = {}
  ): Promise<Sent | { wait_until: Date }> => {
    made += 1
    const owner_id = side === "buyer" ? who : OWNERS.store
    const author_type = side === "buyer" ? ("customer" as const) : ("seller" as const)
    const message = {
      ...{ to, side, owner_id, body, contact_kinds: [], is_masked: false },
      author: { author_type, author_id: who, author_name: "Somebody" },
      message_id: id || `convmsg_${made}`,
    }
    return await service.send(message, { now, calendar: ALWAYS_OPEN })
  }
  /** The same, and it must have been written. */
  const said = async (...args: Parameters<typeof say>): Promise<Sent> => {
    const sent = await say(...args)
    if ("message" in sent) return sent
    throw new Error(`It waits until ${sent.wait_until.toISOString()}`)
  }
  return { say, said }
}
