import { useTranslation } from "react-i18next"
import { personName } from "../../../../../components/violation/person-name"
import { Section } from "../../../../../components/section"
import { TimelineEntry } from "../../../../../components/timeline-entry"
import type { PayoutDetail } from "../../../../../hooks/ledger-payouts"

type Moment = { name: string; at: string; by?: string }

/** What has happened to it, the newest first. */
export const PayoutTimeline = ({ payout }: { payout: PayoutDetail }) => {
  const { t } = useTranslation("ledger")
  const moments = momentsOf(payout)
  return (
    <Section title={t("payouts.timeline.title")}>
      <ol className="flex flex-col px-6 py-4">
        {moments.map((moment, index) => (
          <TimelineEntry
            key={moment.name}
            title={t(`payouts.timeline.${moment.name}`)}
            by={moment.by}
            at={moment.at}
            isNewest={index === 0}
            isLast={index === moments.length - 1}
          />
        ))}
      </ol>
    </Section>
  )
}

function momentsOf(payout: PayoutDetail): Moment[] {
  const nameOf = (user: PayoutDetail["created_by_user"]) => (user ? personName(user) : undefined)
  const { created_at, sent_at, paid_at, failed_at, reversed_at } = payout
  const all = [
    { name: "created", at: created_at, by: nameOf(payout.created_by_user) },
    { name: "sent", at: sent_at },
    { name: "paid", at: paid_at, by: nameOf(payout.completed_by_user) },
    { name: "failed", at: failed_at },
    { name: "reversed", at: reversed_at },
  ]
  return all
    .flatMap(({ at, ...moment }) => (at ? [{ ...moment, at }] : []))
    .sort((a, b) => b.at.localeCompare(a.at))
}
