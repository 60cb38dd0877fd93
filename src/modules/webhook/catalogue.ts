/** To whom an event may be told. */
export const AUDIENCES = ["merchant", "seller"] as const
export type Audience = (typeof AUDIENCES)[number]
export type PublicEvent = { type: string; audiences: readonly Audience[] }

const MERCHANT: readonly Audience[] = ["merchant"]
const BOTH: readonly Audience[] = ["merchant", "seller"]

/** All that integrators may hear of. What is not in the list never leaves. */
export const PUBLIC_EVENTS: readonly PublicEvent[] = [
  { type: "order.placed", audiences: MERCHANT },
  { type: "order.canceled", audiences: MERCHANT },
  { type: "seller_order.placed", audiences: BOTH },
  { type: "product.approved", audiences: BOTH },
  { type: "inventory.low_stock", audiences: BOTH },
]

/** What is sent when somebody tries an endpoint; it cannot be subscribed to. */
export const TEST_EVENT = "webhook.test"
