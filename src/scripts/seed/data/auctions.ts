export type DemoBid = { email: string; max: number }

/** How far an auction has come. Left out: bids are taken. */
export type AuctionProgress = "draft" | "awaiting_payment" | "paid"

export type DemoAuction = {
  /** Of the lot; each has one variant. */
  sku: string
  /** Left out: the merchant's own goods. */
  handle?: string
  currency_code: string
  /** Major units, like everything that people read. */
  start_price: number
  reserve_price?: number
  buy_now_price?: number
  starts_in_hours?: number
  ends_in_hours: number
  bids: DemoBid[]
  progress?: AuctionProgress
}

const EMMA = "emma@example.com"
const LUCAS = "lucas@example.com"
const GRACE = "grace@example.com"
const HARUKA = "haruka@example.com"

export const AUCTIONS: DemoAuction[] = [
  {
    sku: "AC-LOT-MJ",
    handle: "atlas-clay",
    currency_code: "eur",
    start_price: 60,
    reserve_price: 150,
    ends_in_hours: 52,
    bids: [
      { email: EMMA, max: 90 },
      { email: LUCAS, max: 130 },
      { email: EMMA, max: 175 },
    ],
  },
  {
    sku: "AC-LOT-TT",
    handle: "atlas-clay",
    currency_code: "eur",
    start_price: 45,
    buy_now_price: 175,
    ends_in_hours: 100,
    bids: [],
  },
  {
    sku: "AC-LOT-WB",
    handle: "atlas-clay",
    currency_code: "eur",
    start_price: 30,
    ends_in_hours: 24,
    bids: [
      { email: LUCAS, max: 55 },
      { email: EMMA, max: 80 },
    ],
    progress: "paid",
  },
  {
    sku: "NW-LOT-RG",
    handle: "nomad-weave",
    currency_code: "usd",
    start_price: 400,
    reserve_price: 900,
    ends_in_hours: 76,
    bids: [{ email: GRACE, max: 620 }],
  },
  {
    sku: "NW-LOT-BL",
    handle: "nomad-weave",
    currency_code: "eur",
    start_price: 50,
    starts_in_hours: 30,
    ends_in_hours: 150,
    bids: [],
  },
  {
    sku: "LO-LOT-GL",
    handle: "lumen-oud",
    currency_code: "jpy",
    start_price: 60000,
    ends_in_hours: 28,
    bids: [{ email: HARUKA, max: 95000 }],
    progress: "awaiting_payment",
  },
  {
    sku: "SOUK-LOT-7",
    currency_code: "usd",
    start_price: 20,
    buy_now_price: 90,
    ends_in_hours: 120,
    bids: [],
    progress: "draft",
  },
]
