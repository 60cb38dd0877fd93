import { creditOf } from "../../../src/modules/complaint/credit"
import { Doing, planOf } from "../../../src/modules/complaint/plans"
import { ComplaintRow } from "../../../src/modules/complaint/storage"

/** What is left of the slice, in cents. */
const ALL = 1000
const now = new Date("2026-11-22T12:00:00Z")

/** Of a complaint only what a plan looks at. */
const complaint = (row: Partial<ComplaintRow>) =>
  ({
    ...{ number: 7, status: "under_review", due_at: null, offers_made: 0, appealed_by: null },
    ...{ currency_code: "usd", decimals: 2, ...row },
  }) as ComplaintRow
const plan = (row: Partial<ComplaintRow>, doing: Doing) => planOf(complaint(row), doing, now)
const refusal = (attempt: () => unknown): string => {
  try {
    attempt()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error("It was not refused")
}

type Ruled = Partial<Doing & { deed: "resolve" }>
const resolve = (ruled: Ruled) =>
  plan(
    {},
    { ...{ deed: "resolve", outcome: "split", amount: 500, payer: "seller", left: 1000 }, ...ruled }
  )

describe("a resolution", () => {
  it.each([
    ["a split of a part", { amount: 999 }, 999],
    ["all for the buyer", { outcome: "for_buyer", amount: ALL }, 1000],
    ["words alone for the buyer", { outcome: "for_buyer", amount: 0, payer: null }, 0],
    ["nothing, for the store", { outcome: "for_seller", amount: 0, payer: null }, 0],
  ] as [string, Ruled, number][])("may be %s", (_, ruled, amount) => {
    expect(resolve(ruled)).toMatchObject({
      changes: { amount, resolved_at: now },
      steps: [{ happening: "resolved", to: "resolved" }],
      decision: { kind: "resolution", amount },
    })
  })

  it.each([
    [
      "more than is left",
      { outcome: "for_buyer", amount: ALL + 1 },
      "Complaint #7 can give back at most 10.00 USD; 10.01 USD is too much",
    ],
    [
      "a split of everything",
      { amount: ALL },
      "A split gives a part back, more than 0 and less than 10.00 USD; all is for_buyer",
    ],
    [
      "a split of nothing",
      { amount: 0 },
      "Complaint #7 can give back at most 10.00 USD; 0.00 USD is too little",
    ],
    [
      "money for the store's right",
      { outcome: "for_seller", amount: 1 },
      "Field 'amount' accepts 0 when the decision is for the seller",
    ],
    ["money that nobody pays", { payer: null }, "Field 'payer' accepts seller or merchant"],
  ] as [string, Ruled, string][])("cannot be %s", (_, ruled, words) => {
    expect(refusal(() => resolve(ruled))).toBe(words)
  })

  it("is refused before the merchant's turn, with what is allowed", () => {
    const doing: Doing = {
      ...{ deed: "resolve", outcome: "for_seller", amount: 0, payer: null, left: 0 },
    }
    expect(refusal(() => plan({ status: "offer_made" }, doing))).toBe(
      "Complaint #7 is offer_made and cannot become resolved; " +
        "allowed: accepted, declined, escalated, withdrawn, expired"
    )
  })
})

describe("an offer", () => {
  const offer = (wishes: Partial<Doing & { deed: "offer" }>, row = {}) =>
    plan(
      { status: "awaiting_seller", ...row },
      { ...{ deed: "offer", kind: "refund", amount: 300, left: 1000 }, ...wishes }
    )

  it("of money lies within what is left", () => {
    expect(offer({ amount: ALL })).toMatchObject({ changes: { offers_made: 1 }, decision: null })
    expect(refusal(() => offer({ amount: ALL + 1 }))).toMatch(/at most 10\.00 USD/)
    expect(refusal(() => offer({ amount: null }))).toMatch(/0\.00 USD is too little/)
  })

  it("of a replacement has no amount", () => {
    expect(offer({ kind: "replacement", amount: null }).changes).toMatchObject({
      offer_amount: null,
    })
    expect(refusal(() => offer({ kind: "replacement" }))).toMatch(/A replacement has no amount/)
  })

  it("is made twice at most", () => {
    expect(refusal(() => offer({}, { status: "rejected", offers_made: 2 }))).toBe(
      "Complaint #7 had 2 offers, and no more are accepted; it can be rejected"
    )
  })

  it("that is accepted is carried out at the store's expense, if it is money", () => {
    const accept = (offer_amount: number | null) =>
      plan({ status: "offer_made", offer_amount }, { deed: "accept" }).decision
    expect(accept(300)).toEqual({ kind: "offer", outcome: null, amount: 300, payer: "seller" })
    expect(accept(null)).toBeNull()
  })

  it("that is declined goes back to the store once, and then to the merchant", () => {
    const decline = (offers_made: number) =>
      plan({ status: "offer_made", offers_made }, { deed: "decline" }).steps
    expect(decline(1)).toMatchObject([{ happening: "declined", to: "declined" }])
    expect(decline(2)).toMatchObject([
      { happening: "declined" },
      { happening: "escalated", to: "escalated", by_system: true },
    ])
  })
})

describe("what the merchant asks", () => {
  it.each([
    ["buyer", "merchant_and_buyer"],
    ["seller", "merchant_and_seller"],
    ["both", "all"],
  ] as const)("the %s is read by %s", (from, visibility) => {
    expect(plan({}, { deed: "request_information", from })).toMatchObject({ visibility })
  })

  it("begins the review, as taking it on does", () => {
    const escalated = { status: "escalated" as const }
    const asked = plan(escalated, { deed: "request_information", from: "both" })
    const taken = plan(escalated, { deed: "assign", assignee_id: "user_1" })
    expect([asked.steps[0].to, taken.steps[0].to]).toEqual(["under_review", "under_review"])
    expect(plan({}, { deed: "assign", assignee_id: null }).steps[0].to).toBeUndefined()
  })
})

describe("what the merchant gives the store", () => {
  const decided = (amount: number, payer: "seller" | "merchant") => ({ amount, payer })
  it.each([
    // Of 1000 that went back, the commission bore 100.
    ["nothing when the store pays", decided(1000, "seller"), 1000, 900, 0, 0],
    ["all that it lost when the merchant pays", decided(1000, "merchant"), 1000, 900, 0, 900],
    ["what an appeal takes off, for the buyer keeps it", decided(400, "seller"), 1000, 900, 0, 540],
    ["all, when an appeal says that it was right", decided(0, "seller"), 1000, 900, 0, 900],
    [
      "less than nothing when an appeal makes it pay",
      decided(1000, "seller"),
      1000,
      900,
      900,
      -900,
    ],
    ["no more when it was given already", decided(1000, "merchant"), 1000, 900, 900, 0],
    ["nothing when nothing went back", decided(1000, "merchant"), 0, 0, 0, 0],
    ["nothing more than was refunded", decided(1000, "seller"), 700, 630, 0, 0],
  ])("is %s", (_, decision, refunded, taken, credited, expected) => {
    expect(creditOf(decision, { refunded, taken, credited }) + 0).toBe(expected)
  })
})
