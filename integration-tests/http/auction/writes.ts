import { inMinutes } from "../../helpers/auctions"

export type Who = "merchant" | "seller" | "shopper" | "customer"
export type Write = {
  who: Who
  path: string
  good: object
  spoilt?: [field: string, value: unknown][]
}

/** One character more than a field takes. */
const long = (max: number) => "x".repeat(max + 1)
const terms = {
  variant_id: "{variant}",
  currency_code: "usd",
  start_price: "10.00",
  ends_at: inMinutes(60),
}
const reasons: Write["spoilt"] = [
  ["reason", "no"],
  ["reason", long(500)],
  ["reason", 5],
]
const spoiltTerms: Write["spoilt"] = [
  ["start_price", "ten"],
  ["start_price", "1e3"],
  ["start_price", -1],
  ["start_price", true],
  ["reserve_price", "10,00"],
  ["buy_now_price", []],
  ["buy_now_mode", "never"],
  ["starts_at", "tomorrow"],
  ["ends_at", "2026-12-24"],
  ["ends_at", null],
  ["hard_end_at", 5],
  ["soft_close_window_s", 3_601],
  ["soft_close_reset_s", 1.5],
  ["on_default", "sue"],
  ["relist_max", 6],
]

/** What sellers and the merchant can both do, with a body it takes and fields that spoil it. */
const both = (who: "merchant" | "seller", surface: string): Write[] => {
  const auctions = `/${surface}/auctions`
  return [
    {
      ...{ who, path: auctions },
      good: who === "merchant" ? { ...terms, seller_id: "{seller}" } : terms,
      spoilt: [
        ["variant_id", 5],
        ["variant_id", ""],
        ["currency_code", "dollars"],
        ["currency_code", "eur"],
        ["start_price", 0],
        ["start_price", "10.001"],
        ...spoiltTerms,
      ],
    },
    { who, path: `${auctions}/{draft}`, good: { start_price: 12 }, spoilt: spoiltTerms },
    { who, path: `${auctions}/{draft}/publish`, good: {} },
    { who, path: `${auctions}/{scheduled}/cancel`, good: { reason: "It broke" }, spoilt: reasons },
    {
      ...{ who, path: `${auctions}/{long}/end-early` },
      good: { sell_to_leader: true, reason: "As agreed" },
      spoilt: [...reasons, ["sell_to_leader", "yes"]],
    },
    {
      ...{ who, path: `${auctions}/{live}/lower-reserve` },
      good: { reserve_price: "20.00" },
      spoilt: [
        ["reserve_price", "free"],
        ["reserve_price", -5],
        ["reserve_price", "20.001"],
        ["reserve_price", undefined],
      ],
    },
    {
      ...{ who, path: `${auctions}/{unsold}/relist` },
      good: { start_price: 5, publish: true },
      spoilt: [...spoiltTerms, ["publish", "yes"]],
    },
    { who, path: `${auctions}/{defaulted}/second-chance`, good: {} },
    {
      ...{ who, path: `${auctions}/{long}/bidders/{alias}/cancel` },
      good: { reason: "Never pays" },
      spoilt: reasons,
    },
    {
      ...{ who, path: `/${surface}/products/{product}/listing` },
      good: { format: "auction" },
      spoilt: [
        ["format", "raffle"],
        ["format", null],
      ],
    },
  ]
}

export const WRITES: Write[] = [
  ...both("seller", "seller"),
  ...both("merchant", "admin"),
  {
    who: "merchant",
    path: "/admin/auctions/{live}/pause",
    good: { reason: "A fake?" },
    spoilt: reasons,
  },
  { who: "merchant", path: "/admin/auctions/{paused}/resume", good: {} },
  {
    ...{ who: "merchant", path: "/admin/auctions/{live}/extend" },
    good: { ends_at: inMinutes(600), reason: "Power cut" },
    spoilt: [...reasons, ["ends_at", "later"], ["ends_at", inMinutes(-5)]],
  },
  {
    ...{ who: "merchant", path: "/admin/auctions/{live}/bids/{bid}/void" },
    good: { reason: "A shill" },
    spoilt: reasons,
  },
  {
    ...{ who: "merchant", path: "/admin/auction-settings" },
    good: { fee_bps: 300 },
    spoilt: [
      ["fee_bps", -1],
      ["fee_bps", 10_001],
      ["payment_hours", 0],
      ["offer_hours", 1.5],
      ["soft_close_window_s", 3_601],
      ["soft_close_reset_s", "long"],
      ["relist_max", 6],
      ["bids_per_10_s", 0],
      ["on_default", "sue"],
    ],
  },
  {
    ...{ who: "merchant", path: "/admin/auction-increments/usd" },
    good: { tiers: [{ from: 0, step: "0.05" }] },
    spoilt: [
      ["tiers", []],
      ["tiers", [{ from: -1, step: 1 }]],
      ["tiers", [{ from: 0, step: 0 }]],
      ["tiers", [{ from: 0 }]],
      ["tiers", Array.from({ length: 31 }, (_, from) => ({ from, step: 1 }))],
    ],
  },
]
