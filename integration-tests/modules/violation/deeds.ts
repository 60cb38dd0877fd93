import { NewViolation } from "../../../src/modules/violation/findings"
import { Restrict } from "../../../src/modules/violation/restrictions"
import { DAY_MS } from "../../../src/modules/violation/rules"
import ViolationModuleService from "../../../src/modules/violation/service"

export const now = new Date("2026-11-21T12:00:00Z")
export const after = (days: number) => new Date(now.getTime() + days * DAY_MS)
export const merchant = { by: "merchant" as const, by_id: "user_1" }

/** A refusal of the module, as `rejects.toMatchObject` compares it. */
export const refused = (type: string, words: RegExp) => ({
  type,
  message: expect.stringMatching(words),
})

/** What is done to one customer, with words that do not matter. */
export function deedsOf(service: ViolationModuleService) {
  const record = (cause: string | null, wishes: Partial<NewViolation> = {}, when = now) =>
    service.record(
      {
        ...{ customer_id: "cus_1", kind: "payment_default", reason: "Did not pay for a lamp" },
        ...{ cause, found_by: "system", ...wishes },
      },
      when
    )
  const restrict = (wishes: Partial<Restrict> = {}, when = now) =>
    service.restrict(
      {
        ...{ customer_id: "cus_1", kind: "blocked", reason: "Rude to a seller", until: null },
        ...{ ...merchant, ...wishes },
      },
      when
    )
  return {
    record,
    restrict,
    three: () => Promise.all(["a", "b", "c"].map((cause) => record(cause))),
    waive: (id: string, when = now) =>
      service.waive({ id, reason: "Paid by bank after all", by_id: "user_1" }, when),
    lift: (id: string, when = now) =>
      service.lift({ id, customer_id: "cus_1", reason: "Talked it over", ...merchant }, when),
    blocks: () =>
      service.listCustomerRestrictions({ kind: "blocked" }, { order: { set_at: "ASC" } }),
    isBlocked: async (when = now, customer_id = "cus_1") =>
      (await service.restrictionsOf(customer_id, when)).blocked !== null,
  }
}
