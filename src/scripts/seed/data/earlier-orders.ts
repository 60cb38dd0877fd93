import type { DemoOrder } from "./orders"

const ALL_ARRIVED = {
  "atlas-clay": "completed",
  "nomad-weave": "completed",
  "lumen-oud": "completed",
} as const

/** Long done: of these, buyers have had the time to say something. */
export const EARLIER_ORDERS: DemoOrder[] = [
  {
    key: "housewarming-of-grace",
    ...{ email: "grace@example.com", currency_code: "usd", days_ago: 58 },
    items: { "AC-BW-1": 2, "NW-SC-R": 1, "LO-SO-3": 1 },
    progress: ALL_ARRIVED,
  },
  {
    key: "winter-of-lucas",
    ...{ email: "lucas@example.com", currency_code: "eur", days_ago: 51 },
    items: { "AC-EC-PETROL": 2, "NW-CU-45": 1, "LO-CA-180": 2 },
    progress: ALL_ARRIVED,
  },
  {
    key: "tea-room-of-haruka",
    ...{ email: "haruka@example.com", currency_code: "jpy", days_ago: 44 },
    items: { "AC-TP-INK": 1, "NW-SC-R": 1, "LO-OI-50": 1 },
    progress: ALL_ARRIVED,
  },
  {
    key: "living-room-of-fahad",
    ...{ email: "fahad@example.com", currency_code: "kwd", days_ago: 37 },
    items: { "AC-BW-1": 2, "NW-CU-45": 2, "LO-CA-420": 1 },
    progress: ALL_ARRIVED,
  },
]
