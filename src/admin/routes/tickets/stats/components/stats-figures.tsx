import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Figure, Figures } from "../../../../components/figure"
import type { StatsTotals } from "../../../../hooks/ticket-stats"
import { useFigures } from "./use-figures"

/** Open hours are told in hours. */
const KINDS = [
  ["calendar_minutes", "day"],
  ["business_minutes", "hour"],
] as const

type StatsFiguresProps = { totals: StatsTotals; now: number }

export const StatsFigures = ({ totals, now }: StatsFiguresProps) => {
  const { t } = useTranslation("ticket")
  const { share, number, minutes } = useFigures()
  const { csat, first_response, resolution } = totals
  return (
    <>
      <Figures>
        <Figure title={t("figure.created")}>{number(totals.created)}</Figure>
        <Figure title={t("figure.solved")}>{number(totals.solved)}</Figure>
        <Figure title={t("figure.backlog")}>{number(now)}</Figure>
        <Figure title={t("figure.breach_rate")}>{share(totals.breach_rate)}</Figure>
        <Figure title={t("figure.reopen_rate")}>{share(totals.reopen_rate)}</Figure>
        <Figure title={t("figure.one_touch_rate")}>{share(totals.one_touch_rate)}</Figure>
        <Figure title={t("figure.csat")}>
          {number(csat.average)}
          <Note>
            {t("figure.csat_note", { share: share(csat.answer_rate), asked: csat.asked })}
          </Note>
        </Figure>
      </Figures>
      <Figures>
        {KINDS.flatMap(([kind, largest]) => [
          <Figure key={`first ${kind}`} title={t(`figure.first_response.${kind}`)}>
            {minutes(first_response[kind].median, largest)}
            <Note>{t("figure.p90", { time: minutes(first_response[kind].p90, largest) })}</Note>
          </Figure>,
          <Figure key={`resolution ${kind}`} title={t(`figure.resolution.${kind}`)}>
            {minutes(resolution[kind].median, largest)}
            <Note>{t("figure.p90", { time: minutes(resolution[kind].p90, largest) })}</Note>
          </Figure>,
        ])}
      </Figures>
    </>
  )
}

const Note = ({ children }: { children: string }) => (
  <Text size="xsmall" className="text-ui-fg-muted font-normal">
    {children}
  </Text>
)
