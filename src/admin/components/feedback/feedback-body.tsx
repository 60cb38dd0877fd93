import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Feedback, METRICS } from "../../hooks/feedback"
import { DateText } from "../date-text"
import { Stars } from "./stars"
import { thumbnailOf } from "../../lib/thumbnail"

type BodyProps = { feedback: Feedback }

/** What a buyer said, with stars, words and pictures, and what the store answered. */
export const FeedbackBody = ({ feedback }: BodyProps) => (
  <div className="flex flex-col gap-y-4 px-6 py-4">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Stars count={feedback.overall} />
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        <bdi>{feedback.author_name}</bdi> · <DateText date={feedback.rated_at} />
      </Text>
    </div>
    <Details feedback={feedback} />
    <Words feedback={feedback} />
    <Pictures feedback={feedback} />
    <Answer feedback={feedback} />
  </div>
)

const Details = ({ feedback }: BodyProps) => {
  const { t } = useTranslation("feedback")
  const given = METRICS.flatMap((metric) => {
    const stars = feedback[metric]
    return metric === "overall" || stars === null ? [] : [{ metric, stars }]
  })
  if (!given.length) return null
  return (
    <dl className="grid gap-y-1.5">
      {given.map(({ metric, stars }) => (
        <div key={metric} className="flex items-center justify-between gap-x-4">
          <dt className="txt-compact-small text-ui-fg-subtle">{t(`metric.${metric}`)}</dt>
          <dd>
            <Stars count={stars} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Words = ({ feedback }: BodyProps) => {
  const { t } = useTranslation("feedback")
  if (!feedback.comment) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("one.no_comment")}
      </Text>
    )
  }
  return (
    <Text size="small" className="whitespace-pre-line break-words" dir="auto">
      {feedback.comment}
    </Text>
  )
}

const Pictures = ({ feedback: { pictures } }: BodyProps) => {
  const { t } = useTranslation("feedback")
  if (!pictures.length) return null
  return (
    <div className="flex flex-wrap gap-2">
      {pictures.map(({ id, url }, index) => (
        <a key={id} href={url} target="_blank" rel="noreferrer">
          <img
            src={thumbnailOf(url, 480)}
            alt={t("one.picture", { number: index + 1 })}
            className="border-ui-border-base size-24 rounded-md border object-cover"
          />
        </a>
      ))}
    </div>
  )
}

const Answer = ({ feedback: { answer, answered_at } }: BodyProps) => {
  const { t } = useTranslation("feedback")
  if (!answer) return null
  return (
    <div className="bg-ui-bg-component flex flex-col gap-y-1 rounded-lg p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t("fields.answer")}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          <DateText date={answered_at} />
        </Text>
      </div>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {answer}
      </Text>
    </div>
  )
}
