import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { personName } from "../../../../../components/violation/person-name"
import { Section } from "../../../../../components/section"
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
            moment={moment}
            isNewest={index === 0}
            isLast={index === moments.length - 1}
          />
        ))}
      </ol>
    </Section>
  )
}

type TimelineEntryProps = { moment: Moment; isNewest: boolean; isLast: boolean }

const TimelineEntry = ({ moment, isNewest, isLast }: TimelineEntryProps) => {
  const { t } = useTranslation("ledger")
  const { getFullDate, getRelativeDate } = useDate()
  const dot = isNewest ? "bg-ui-tag-green-icon" : "bg-ui-tag-neutral-icon"
  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className={clx("mt-1.5 size-2 shrink-0 rounded-full", dot)} />
        {!isLast && <span className="bg-ui-border-strong my-1 w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {t(`payouts.timeline.${moment.name}`)}
          </Text>
          <time
            className="txt-compact-xsmall text-ui-fg-muted"
            dateTime={moment.at}
            title={getFullDate({ date: moment.at, includeTime: true })}
          >
            {getRelativeDate(moment.at)}
          </time>
        </div>
        {moment.by && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {moment.by}
          </Text>
        )}
      </div>
    </li>
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
