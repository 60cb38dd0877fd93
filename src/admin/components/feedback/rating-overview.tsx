import { Text } from "@medusajs/ui"
import { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Figures, METRICS } from "../../hooks/feedback"
import { errorMessage } from "../../lib/error-message"
import { Figure, Figures as FigureRow } from "../figure"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { Histogram } from "./histogram"
import { useAverage } from "./use-average"

/** Of fewer ratings shoppers see no average. */
const SHOWN_FROM = 3

type RatingOverviewProps = PropsWithChildren<{
  title: string
  figures?: Figures
  error: Error | null
  actions?: ReactNode
  /** Shoppers see these figures, but not all of them. */
  isPublic?: boolean
}>

/** What the stars come to: averages, how they spread, and single aspects. */
export const RatingOverview = (props: RatingOverviewProps) => {
  const { title, figures, error, actions, isPublic, children } = props
  const { t } = useTranslation("feedback")
  const isPrivate = isPublic && figures && figures.n > 0 && figures.n < SHOWN_FROM
  return (
    <Section
      title={title}
      subtitle={isPrivate ? t("figures.private", { count: SHOWN_FROM }) : undefined}
      actions={actions}
    >
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!figures && !error && <SectionSkeleton rows={4} />}
      {figures && figures.n === 0 && <SectionMessage text={t("figures.none")} />}
      {figures && figures.n > 0 && (
        <>
          <Averages figures={figures} />
          <div className="grid gap-x-12 gap-y-6 px-6 py-4 lg:grid-cols-2">
            <Histogram figures={figures} />
            <Metrics figures={figures} />
          </div>
          {children && <div className="px-6 py-4">{children}</div>}
        </>
      )}
    </Section>
  )
}

const Averages = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation("feedback")
  const average = useAverage()
  return (
    <FigureRow>
      <Figure title={t("figures.average")}>{average(figures.average)}</Figure>
      <Figure title={t("figures.count")}>{figures.n}</Figure>
      {figures.windows.map((window) => (
        <Figure key={window.days} title={t("figures.days", { count: window.days })}>
          {average(window.average)}
          <span className="text-ui-fg-muted txt-compact-small ms-1.5">({window.n})</span>
        </Figure>
      ))}
    </FigureRow>
  )
}

/** Only stores are rated in detail. */
const Metrics = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation("feedback")
  const average = useAverage()
  const rated = METRICS.filter((metric) => figures.metrics[metric].n > 0)
  if (rated.length < 2) return null
  return (
    <dl className="grid content-start gap-y-2">
      {rated.map((metric) => (
        <div key={metric} className="flex items-baseline justify-between gap-x-4">
          <dt className="txt-compact-small text-ui-fg-subtle">{t(`metric.${metric}`)}</dt>
          <dd>
            <Text size="small" leading="compact" className="tabular-nums">
              {average(figures.metrics[metric].average)}
              <span className="text-ui-fg-muted ms-1.5">({figures.metrics[metric].n})</span>
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
