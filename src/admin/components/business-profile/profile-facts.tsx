import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BusinessProfileDetail } from "../../hooks/business-profile"
import { TextLink } from "../text-link"
import { personName } from "../violation/person-name"
import { ProfileStatusBadge } from "./profile-status-badge"

const FACTS = [
  ...(["company_name", "registration_number", "tax_id"] as const),
  ...(["contact_name", "contact_phone", "contact_email"] as const),
]

type FactsProps = { profile: BusinessProfileDetail }

/** What a company says of itself, whose it is, and what the merchant has said to it. */
export const ProfileFacts = ({ profile }: FactsProps) => {
  const { t } = useTranslation("business-profile")
  const { getFullDate } = useDate()
  return (
    <div className="divide-y">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex">
          <ProfileStatusBadge status={profile.status} />
        </div>
        <Decision profile={profile} />
      </div>
      <SectionRow title={t("fields.customer")} value={<Customer profile={profile} />} />
      {FACTS.map((field) => (
        <SectionRow
          key={field}
          title={t(`fields.${field}`)}
          value={profile[field] && <bdi className="break-words">{profile[field]}</bdi>}
        />
      ))}
      <SectionRow
        title={t("fields.submitted_at")}
        value={getFullDate({ date: profile.submitted_at, includeTime: true })}
      />
    </div>
  )
}

const Customer = ({ profile: { customer } }: FactsProps) => {
  const { t } = useTranslation("business-profile")
  if (!customer) return <>{t("one.no_customer")}</>
  return (
    <TextLink to={`/customers/${customer.id}`} className="break-all">
      {personName(customer)}
    </TextLink>
  )
}

const Decision = ({ profile }: FactsProps) => {
  const { t } = useTranslation("business-profile")
  const { getFullDate } = useDate()
  const { status, decided_at, decided_by_user, reason } = profile
  if (!decided_at || status === "pending") return null
  const date = getFullDate({ date: decided_at, includeTime: true }).trim()
  const name = decided_by_user ? personName(decided_by_user) : t("one.somebody")
  return (
    <Alert variant={status === "verified" ? "success" : "error"} role="status">
      <div className="flex min-w-0 flex-col gap-y-1 break-words">
        <span>{t(`one.${status}`, { date, name })}</span>
        {reason && (
          <span className="whitespace-pre-line" dir="auto">
            {reason}
          </span>
        )}
      </div>
    </Alert>
  )
}
