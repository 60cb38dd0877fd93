import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Figure, Figures } from "../../../components/figure"
import { Section } from "../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { SENT_CHANNELS } from "../../../hooks/notice"
import { NoticeMessageCounts, useNoticeMessageCounts } from "../../../hooks/notice-messages"
import { errorMessage } from "../../../lib/error-message"
import { localeOf } from "../../../lib/locale"

/** How the outbox stands, in four figures, and what keeps it from working. */
export const MessageStanding = () => {
  const { t } = useTranslation("notice")
  const { data, error } = useNoticeMessageCounts()
  return (
    <Section
      level="h1"
      title={t("standing.title")}
      subtitle={t("standing.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/notifications" state={{ from: "/notices" }}>
            {t("standing.preferences")}
          </Link>
        </Button>
      }
    >
      {data && <Standing standing={data} />}
      {data && <Hindrances standing={data} />}
      {!data && !error && <SectionSkeleton rows={2} />}
      {!data && error && <SectionMessage isError text={errorMessage(error)} />}
    </Section>
  )
}

type StandingProps = { standing: NoticeMessageCounts }

const Standing = ({ standing }: StandingProps) => {
  const { t, i18n } = useTranslation("notice")
  const { getRelativeDate } = useDate()
  const { counts, sent_last_day, oldest_pending_at } = standing
  const number = new Intl.NumberFormat(localeOf(i18n.language))
  const sent = Object.values(sent_last_day).reduce((sum, count) => sum + count, 0)
  return (
    <Figures>
      <Figure title={t("standing.waiting")}>
        {number.format(counts.pending + counts.sending)}
      </Figure>
      <Figure title={t("standing.dead")} isWrong={counts.dead > 0}>
        {number.format(counts.dead)}
      </Figure>
      <Figure title={t("standing.sent")}>{number.format(sent)}</Figure>
      <Figure title={t("standing.oldest")}>
        {oldest_pending_at ? getRelativeDate(oldest_pending_at) : t("standing.nothing")}
      </Figure>
    </Figures>
  )
}

/** A channel that rests or that nothing carries. */
const Hindrances = ({ standing: { paused, channels } }: StandingProps) => {
  const { t, i18n } = useTranslation("notice")
  const { getFullDate } = useDate()
  const off = SENT_CHANNELS.filter((channel) => !channels.includes(channel))
  if (!paused.length && !off.length) return null
  const names = new Intl.ListFormat(localeOf(i18n.language), { type: "disjunction" })
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {paused.map(({ channel, paused_until }) => (
        <Alert key={channel} variant="warning">
          {t("standing.paused", {
            channel: t(`channel.${channel}`),
            date: getFullDate({ date: paused_until, includeTime: true }),
          })}
        </Alert>
      ))}
      {off.length > 0 && (
        <Alert variant="info">
          {t("standing.off", { channels: names.format(off.map((one) => t(`channel.${one}`))) })}
        </Alert>
      )}
    </div>
  )
}
