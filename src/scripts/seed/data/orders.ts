import { EARLIER_ORDERS } from "./earlier-orders"

/** How far a seller has come with its part of an order. Left out: it has done nothing yet. */
export type Progress = "processing" | "shipped" | "delivered" | "completed" | "cancelled"

export type DemoOrder = {
  /** Kept in the order's metadata, by which a second run knows it. */
  key: string
  /** One of the customers, or the guest. */
  email: string
  currency_code: string
  days_ago: number
  /** Pieces by SKU. */
  items: Record<string, number>
  /** By the seller's handle. */
  progress: Record<string, Progress>
  /** The merchant has not taken the money; only where it is taken by hand. */
  unpaid?: true
}

/** Oldest first, so that the numbers rise with time. */
export const ORDERS: DemoOrder[] = [
  ...EARLIER_ORDERS,
  {
    key: "tea-for-emma",
    email: "emma@example.com",
    currency_code: "eur",
    days_ago: 24,
    items: { "AC-TP-SAGE": 1, "AC-BW-3": 1 },
    progress: { "atlas-clay": "completed" },
  },
  {
    key: "rug-for-grace",
    email: "grace@example.com",
    currency_code: "usd",
    days_ago: 21,
    items: { "NW-RG-M": 1 },
    progress: { "nomad-weave": "delivered" },
  },
  {
    key: "dinner-of-lucas",
    email: "lucas@example.com",
    currency_code: "eur",
    days_ago: 16,
    items: { "LO-CA-420": 2, "AC-EC-CORAL": 1 },
    progress: { "lumen-oud": "completed", "atlas-clay": "delivered" },
  },
  {
    key: "desk-of-haruka",
    email: "haruka@example.com",
    currency_code: "jpy",
    days_ago: 6,
    items: { "AC-VS-W": 2, "SOUK-NB-D": 3 },
    progress: { "atlas-clay": "shipped" },
  },
  {
    key: "majlis-of-fahad",
    email: "fahad@example.com",
    currency_code: "kwd",
    days_ago: 5,
    items: { "LO-LA-38": 1, "NW-CU-45": 2 },
    progress: { "lumen-oud": "shipped", "nomad-weave": "processing" },
  },
  {
    key: "soap-for-sofia",
    email: "sofia.guest@example.com",
    currency_code: "eur",
    days_ago: 4,
    items: { "LO-SO-3": 2, "SOUK-TT-N": 1 },
    progress: { "lumen-oud": "cancelled" },
  },
  {
    key: "present-of-emma",
    email: "emma@example.com",
    currency_code: "eur",
    days_ago: 3,
    items: { "NW-SC-R": 1, "AC-PT-B": 1, "LO-OI-50": 1 },
    progress: { "nomad-weave": "shipped", "atlas-clay": "processing" },
  },
  {
    key: "coffee-for-grace",
    email: "grace@example.com",
    currency_code: "usd",
    days_ago: 3,
    items: { "SOUK-CF-500": 2, "SOUK-PN-1": 1 },
    progress: {},
  },
  {
    key: "guests-of-fahad",
    email: "fahad@example.com",
    currency_code: "kwd",
    days_ago: 1,
    items: { "AC-EC-PETROL": 2, "AC-BW-1": 4 },
    progress: {},
  },
  {
    key: "evening-of-emma",
    email: "emma@example.com",
    currency_code: "eur",
    days_ago: 1,
    items: { "LO-CA-180": 3, "SOUK-TT-T": 1 },
    progress: {},
  },
  {
    key: "tea-for-sofia",
    email: "sofia.guest@example.com",
    currency_code: "eur",
    days_ago: 0,
    items: { "AC-TP-INK": 1, "LO-SO-1": 2 },
    progress: {},
  },
  {
    key: "blanket-for-grace",
    email: "grace@example.com",
    currency_code: "usd",
    days_ago: 0,
    items: { "NW-BL-S": 1, "LO-SO-1": 4 },
    progress: {},
    unpaid: true,
  },
]

export const CANCEL_REASON = "This batch of soap is not dry yet; the next one is ready in March."
