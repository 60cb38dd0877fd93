import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AuditEntry } from "../../../../hooks/audit"

type Wording = (value: string) => string
const role: Wording = (value) => `seller:role.${value}`
const verification: Wording = (value) => `seller:verification.${value}`

/** Facts whose values are words of the dashboard, and where these words stand. */
const WORDS: Record<string, Wording> = {
  role,
  kind: (value) => `seller:verification.documents.kind.${value}`,
}
/** What was changed "from" and "to" depends on the deed. */
const CHANGES: Record<string, Wording> = {
  "seller.member_role_changed": role,
  "seller.approval_policy_changed": (value) => `seller:policy.${value}.short`,
  "seller.verified": verification,
  "seller.verification_rejected": verification,
}
const MOMENTS = ["holiday_from", "holiday_to"]

type FactProps = { action: string; name: string; value: unknown }

/** The facts that were kept with a deed, each in its line; empty ones are left out. */
export const AuditDetails = ({ action, details }: Pick<AuditEntry, "action" | "details">) => (
  <>
    {Object.entries(details ?? {})
      .filter(([, value]) => value || value === 0)
      .map(([name, value]) => (
        <Fact key={name} action={action} name={name} value={value} />
      ))}
  </>
)

const Fact = ({ action, name, value }: FactProps) => {
  const { t, i18n } = useTranslation("audit")
  const { getFullDate } = useDate()
  // Ids and the like have no word, and say nothing to people.
  if (!i18n.exists(`audit:details.${name}`)) return null
  const text = String(value)
  const wording = WORDS[name] ?? (["from", "to"].includes(name) ? CHANGES[action] : undefined)
  const told = MOMENTS.includes(name)
    ? getFullDate({ date: text, includeTime: true })
    : wording
      ? t(wording(text), { defaultValue: text })
      : text
  return (
    <Text size="xsmall" className="text-ui-fg-subtle break-words">
      {t(`details.${name}`)}: <bdi>{told}</bdi>
    </Text>
  )
}
