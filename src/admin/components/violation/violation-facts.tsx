import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ViolationDetail } from "../../hooks/violation"
import { TextLink } from "../text-link"
import { personName } from "./person-name"
import { StandingBar } from "./standing-bar"
import { AppealBadge, RestrictionBadge, ViolationStatusBadge } from "./violation-badges"

type FactsProps = { violation: ViolationDetail }

/** What was found, against whom, by whom and for how long. */
export const ViolationFacts = ({ violation }: FactsProps) => (
  <div className="divide-y">
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <ViolationStatusBadge status={violation.status} />
        {violation.appeal_status && <AppealBadge status={violation.appeal_status} />}
      </div>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {violation.reason}
      </Text>
    </div>
    <CustomerFacts violation={violation} />
    <Subjects violation={violation} />
    <Times violation={violation} />
    <Waiver violation={violation} />
  </div>
)

const CustomerFacts = ({ violation }: FactsProps) => {
  const { t } = useTranslation("violation")
  const { customer, customer_restrictions, customer_standing } = violation
  return (
    <>
      <SectionRow
        title={t("fields.customer")}
        value={
          customer ? (
            <TextLink to={`/customers/${customer.id}`} className="break-all">
              {personName(customer)}
            </TextLink>
          ) : (
            t("one.no_customer")
          )
        }
      />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <StandingBar {...customer_standing} />
        {customer_restrictions.length > 0 && (
          <div className="flex flex-wrap gap-1.5">
            {customer_restrictions.map((kind) => (
              <RestrictionBadge key={kind} kind={kind} />
            ))}
          </div>
        )}
      </div>
    </>
  )
}

const Subjects = ({ violation: { auction, order } }: FactsProps) => {
  const { t } = useTranslation("violation")
  return (
    <>
      {auction && (
        <SectionRow
          title={t("fields.auction")}
          value={
            <TextLink to={`/auctions/${auction.id}`}>
              {auction.product?.title ?? t("one.show_auction")}
            </TextLink>
          }
        />
      )}
      {order && (
        <SectionRow
          title={t("fields.order")}
          value={
            <TextLink to={`/orders/${order.id}`}>
              <bdi>#{order.display_id}</bdi>
            </TextLink>
          }
        />
      )}
    </>
  )
}

const Times = ({ violation }: FactsProps) => {
  const { t } = useTranslation("violation")
  const { getFullDate } = useDate()
  const { found_by, found_by_user, occurred_at, expires_at, weight } = violation
  return (
    <>
      <SectionRow
        title={t("fields.found_by")}
        value={found_by_user ? personName(found_by_user) : t(`finder.${found_by}`)}
      />
      <SectionRow
        title={t("fields.occurred_at")}
        value={getFullDate({ date: occurred_at, includeTime: true })}
      />
      <SectionRow title={t("fields.expires_at")} value={getFullDate({ date: expires_at })} />
      {weight > 1 && <SectionRow title={t("fields.weight")} value={String(weight)} />}
    </>
  )
}

const Waiver = ({ violation }: FactsProps) => {
  const { t } = useTranslation("violation")
  const { getFullDate } = useDate()
  const { waived_at, waived_by_user, waive_reason } = violation
  if (!waived_at) return null
  const when = getFullDate({ date: waived_at, includeTime: true })
  return (
    <SectionRow
      title={t("fields.waived")}
      value={
        <div className="flex flex-col gap-y-1">
          <span className="whitespace-pre-line break-words" dir="auto">
            {waive_reason}
          </span>
          <span className="text-ui-fg-muted">
            {waived_by_user ? `${personName(waived_by_user)}, ${when}` : when}
          </span>
        </div>
      }
    />
  )
}
