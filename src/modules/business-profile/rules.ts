export const PROFILE_STATUSES = ["pending", "verified", "rejected"] as const
export type ProfileStatus = (typeof PROFILE_STATUSES)[number]

export const DOCUMENT_KINDS = ["registration", "tax", "identity", "other"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export const DOCUMENTS_PER_PROFILE_MAX = 10

export const NAME_LENGTH_MAX = 200
export const NUMBER_LENGTH_MAX = 64
export const PHONE_LENGTH_MAX = 32
export const REASON_LENGTH_MIN = 3
export const REASON_LENGTH_MAX = 1000

/** What the customer writes. */
export type ProfileFacts = {
  company_name: string
  registration_number: string
  tax_id: string | null
  contact_name: string | null
  contact_phone: string | null
  contact_email: string | null
}

/** Who the company is: a verified profile is looked at again when one of these changes. */
export const IDENTITY_FIELDS = ["company_name", "registration_number", "tax_id"] as const

type Before = ProfileFacts & { status: ProfileStatus }

/**
 * What a profile becomes when the customer writes it: a rejected one is handed in again, a verified
 * one stays so as long as it is the same company.
 */
export function statusAfterWriting(before: Before, changes: Partial<ProfileFacts>): ProfileStatus {
  if (before.status !== "verified") return "pending"
  const isAnother = IDENTITY_FIELDS.some(
    (field) => changes[field] !== undefined && changes[field] !== before[field]
  )
  return isAnother ? "pending" : "verified"
}
