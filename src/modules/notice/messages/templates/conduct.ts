import { DASHBOARD, STOREFRONT } from "../paths"
import type { Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | "violation_recorded"
  | "violation_appeal_answered"
  | "customer_restricted"
  | "customer_restriction_lifted"
  | "merchant_violation_appealed"

const violation_id = "viol_01JDSAMPLE"

/** Violations, and what follows from them. */
export const conductTemplates: Templates<Keys> = {
  violation_recorded: {
    sample: {
      violation_id,
      kind: "payment_default",
      reason: "The winning bid on “Leica M3 rangefinder camera, 1957” was not paid.",
    },
    rows: ({ kind }, { label }) => [["kind", label("kind", kind)]],
    path: STOREFRONT.violations,
  },
  violation_appeal_answered: {
    sample: {
      violation_id,
      is_accepted: true,
      answer: "Your bank confirmed that the transfer was stopped by mistake.",
    },
    context: ({ facts }) => (facts.is_accepted ? "accepted" : "rejected"),
    rows: ({ answer }) => [["answer", answer]],
    path: STOREFRONT.violations,
  },
  customer_restricted: {
    sample: { kind: "no_bid", reason: "Two wins were not paid.", until: sample.moment },
    context: ({ facts }) => facts.kind,
    rows: ({ until }, { moment }) => [["until", until && moment(until)]],
    path: STOREFRONT.violations,
  },
  customer_restriction_lifted: {
    sample: { kind: "no_bid" },
    context: ({ facts }) => facts.kind,
    path: STOREFRONT.account,
  },
  merchant_violation_appealed: {
    sample: { violation_id, customer_name: "Sam Rivers" },
    path: ({ facts }) => DASHBOARD.violation(facts.violation_id),
  },
}
