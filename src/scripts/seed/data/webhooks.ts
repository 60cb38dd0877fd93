import type { Payload } from "../../../modules/webhook/rules"

type Answer = { status: number; excerpt: string; duration_ms: number }

export type DemoEndpoint = {
  /** A store's; else the merchant's. */
  handle?: string
  url: string
  description: string
  event_types: string[]
  payload: Payload
  is_paused?: boolean
  /** What its receiver said to an attempt at its nth event; both are counted from 1. */
  answer: (event: number, attempt: number) => Answer
}

const ok = (duration_ms: number): Answer => ({ status: 200, excerpt: "ok", duration_ms })
const broken: Answer = {
  ...{ status: 500, duration_ms: 2_140 },
  excerpt: '{"error":"The ledger is being closed"}',
}
const busy: Answer = { status: 503, duration_ms: 830, excerpt: "Try again later" }
const gone: Answer = { status: 410, duration_ms: 61, excerpt: "Moved out" }

/** From here on nobody is there. */
const WAREHOUSE_ORDERS = 6

/**
 * Of names that nobody has. What is on listens only to what seldom happens, so that whoever tries
 * the shop does not see it fail.
 */
export const DEMO_ENDPOINTS: DemoEndpoint[] = [
  {
    ...{ url: "https://books.example.com/hooks/souk", description: "Bookkeeping" },
    ...{ event_types: ["payout.created", "payout.paid", "payout.failed", "payout.reversed"] },
    payload: "snapshot",
    answer: (event, attempt) => {
      if (event === 1) return broken
      return event === 3 && attempt === 1 ? busy : ok(90 + event * 7)
    },
  },
  {
    ...{ url: "https://warehouse.example.com/incoming", description: "Old warehouse" },
    ...{ event_types: ["order.*"], payload: "thin" },
    answer: (event) => (event < WAREHOUSE_ORDERS ? ok(140 + event * 11) : gone),
  },
  {
    ...{ handle: "atlas-clay", url: "https://workshop.example.com/souk?kiln=2" },
    ...{ description: "Packing list of the workshop", is_paused: true },
    ...{ event_types: ["seller_order.*"], payload: "snapshot" },
    answer: (event, attempt) => (event % 4 === 0 && attempt < 3 ? busy : ok(60 + event * 9)),
  },
]
