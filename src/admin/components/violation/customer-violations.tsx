import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useViolations, Violation } from "../../hooks/violation"
import { SectionMessage } from "../section-message"
import { TextLink } from "../text-link"
import { AppealBadge, ViolationStatusBadge } from "./violation-badges"
import { ViolationDrawer } from "./violation-drawer"

/** So many that a side column holds them; the rest are a page away. */
const SHOWN = 3

export const CustomerViolations = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("violation")
  const [opened, setOpened] = useState<string | null>(null)
  const { data, isError, error } = useViolations({ customer_id: customerId, limit: SHOWN })
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data) return null
  if (!data.count) return <SectionMessage text={t("standing.none")} />
  return (
    <>
      {data.violations.map((violation) => (
        <Row key={violation.id} violation={violation} onOpen={() => setOpened(violation.id)} />
      ))}
      {data.count > SHOWN && (
        <div className="px-6 py-3">
          <TextLink to={`/violations?customer_id=${customerId}`} className="txt-compact-small">
            {t("standing.all", { count: data.count })}
          </TextLink>
        </div>
      )}
      <ViolationDrawer id={opened} onClose={() => setOpened(null)} />
    </>
  )
}

const Row = ({ violation, onOpen }: { violation: Violation; onOpen: () => void }) => {
  const { t } = useTranslation("violation")
  const { getFullDate } = useDate()
  return (
    <button
      type="button"
      onClick={onOpen}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full flex-col gap-y-1 px-6 py-3 text-start outline-none"
    >
      <div className="flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t(`kind.${violation.kind}`)}
        </Text>
        <div className="flex flex-wrap gap-1.5">
          {violation.appeal_status === "open" && <AppealBadge status="open" />}
          <ViolationStatusBadge status={violation.status} />
        </div>
      </div>
      <Text size="small" className="text-ui-fg-subtle line-clamp-2 break-words" dir="auto">
        {violation.reason}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {getFullDate({ date: violation.occurred_at })}
      </Text>
    </button>
  )
}
