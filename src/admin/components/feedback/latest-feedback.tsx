import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFeedbackFigures, useFeedbackList } from "../../hooks/feedback"
import { errorMessage } from "../../lib/error-message"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { TextLink } from "../text-link"
import { FeedbackList } from "./feedback-list"
import { Stars } from "./stars"
import { useAverage } from "./use-average"

const LATEST = 3

type LatestFeedbackProps = {
  title: string
  none: string
  allOf: (count: number) => string
  /** With the average beside the title. */
  isRated?: boolean
  of: { product_id: string } | { seller_id: string }
}

/** The rating of one store or product, and the newest words about it. */
export const LatestFeedback = ({ title, none, allOf, isRated, of }: LatestFeedbackProps) => {
  const query = { ...of, status: "visible", limit: LATEST, order: "-rated_at" }
  const { data, error } = useFeedbackList(query)
  const all = new URLSearchParams(of)
  const hrefOf = (id: string) => `/feedback?${new URLSearchParams({ ...of, feedback: id })}`
  return (
    <Section title={title} actions={isRated && <Average of={of} />}>
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!data && !error && <SectionSkeleton />}
      {data?.count === 0 && <SectionMessage text={none} />}
      {data && data.count > 0 && <FeedbackList feedback={data.feedback} hrefOf={hrefOf} />}
      {data && data.count > LATEST && (
        <div className="px-6 py-3">
          <TextLink to={`/feedback?${all}`} className="txt-small">
            {allOf(data.count)}
          </TextLink>
        </div>
      )}
    </Section>
  )
}

const Average = ({ of }: Pick<LatestFeedbackProps, "of">) => {
  const { t } = useTranslation("feedback")
  const written = useAverage()
  const { data: figures } = useFeedbackFigures(of)
  if (!figures?.n) return null
  return (
    <div className="flex items-center gap-x-2">
      <Stars count={Math.round(figures.average ?? 0)} />
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {written(figures.average)} · {t("figures.times", { count: figures.n })}
      </Text>
    </div>
  )
}
