/** What happens to customers' business profiles. Each event leaves after the commit. */
export const BusinessProfileEvents = {
  /** A profile waits for the merchant: a new one, a corrected one, or one whose identity changed. */
  SUBMITTED: "business_profile.submitted",
  /** The merchant has seen that the company is what it says. */
  VERIFIED: "business_profile.verified",
  /** The merchant did not accept it; the reason is in the profile. */
  REJECTED: "business_profile.rejected",
} as const

export type BusinessProfileChanged = { id: string; customer_id: string }
