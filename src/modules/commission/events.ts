/** What happens to commission. */
export const CommissionEvents = {
  /** Rules were made, changed, ordered or removed. */
  RULES_CHANGED: "commission.rules_changed",
} as const

export type CommissionRulesChanged = { ids: string[] }
