import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../components/reason-drawer"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { CustomerViolations } from "../../components/violation/customer-violations"
import { RecordViolationDrawer } from "../../components/violation/record-violation-drawer"
import { RestrictDrawer } from "../../components/violation/restrict-drawer"
import { RestrictionHistory } from "../../components/violation/restriction-history"
import { RestrictionRow } from "../../components/violation/restriction-row"
import { StandingBar } from "../../components/violation/standing-bar"
import { StandingMenu } from "../../components/violation/standing-menu"
import type { RestrictionKind } from "../../hooks/violation"
import {
  Restriction,
  useLiftRestriction,
  useRestrictions,
} from "../../hooks/violation-restrictions"

const REASON_LENGTH_MAX = 500

/** What was found against a customer, what the customer may not do, and the merchant's hand in it. */
const CustomerStandingWidget = ({ data: { id } }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("violation")
  const { data, isLoading, isError, error } = useRestrictions(id)
  const [restricting, setRestricting] = useState<RestrictionKind | null>(null)
  const [isRecording, setRecording] = useState(false)
  const [lifting, setLifting] = useState<Restriction | null>(null)
  const inForce = data?.restrictions.filter(({ is_in_force }) => is_in_force) ?? []
  const over = data?.restrictions.filter(({ is_in_force }) => !is_in_force) ?? []
  const current = inForce.find(({ kind }) => kind === restricting)
  return (
    <Section
      title={t("standing.title")}
      actions={
        <StandingMenu
          inForce={inForce}
          onRestrict={setRestricting}
          onRecord={() => setRecording(true)}
        />
      }
    >
      {isLoading && <SectionSkeleton rows={2} />}
      {isError && <SectionMessage isError text={error.message} />}
      {data && (
        <div className="px-6 py-4">
          <StandingBar active_weight={data.active_weight} block_at={data.block_at} />
        </div>
      )}
      {inForce.map((restriction) => (
        <RestrictionRow
          key={restriction.id}
          restriction={restriction}
          onLift={() => setLifting(restriction)}
        />
      ))}
      <CustomerViolations customerId={id} />
      <RestrictionHistory restrictions={over} />
      <RestrictDrawer
        customerId={id}
        kind={restricting}
        current={current}
        onClose={() => setRestricting(null)}
      />
      <RecordViolationDrawer
        customerId={id}
        open={isRecording}
        onClose={() => setRecording(false)}
      />
      <LiftDrawer customerId={id} restriction={lifting} onClose={() => setLifting(null)} />
    </Section>
  )
}

type LiftDrawerProps = {
  customerId: string
  /** Null keeps the drawer closed. */
  restriction: Restriction | null
  onClose: () => void
}

const LiftDrawer = ({ customerId, restriction, onClose }: LiftDrawerProps) => {
  const { t } = useTranslation("violation")
  const { mutateAsync } = useLiftRestriction(customerId)
  const kind = restriction?.kind ?? "blocked"
  return (
    <ReasonDrawer
      open={!!restriction}
      onClose={onClose}
      title={t(`lift.${kind}`)}
      description={t("lift.description")}
      hint={t("lift.hint")}
      confirmLabel={t("lift.action")}
      done={t("lift.done")}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => restriction && mutateAsync({ id: restriction.id, reason })}
    />
  )
}

export const config = defineWidgetConfig({
  zone: "customer.details.side.before",
  id: "souk:customer-standing",
})
export default CustomerStandingWidget
