import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Feedback } from "../../hooks/feedback"
import { DateText } from "../date-text"
import { TextLink } from "../text-link"
import { Stars } from "./stars"

type FeedbackListProps = { feedback: Feedback[]; hrefOf: (id: string) => string }

/** The newest of it in short, each leading to the whole. */
export const FeedbackList = ({ feedback, hrefOf }: FeedbackListProps) => {
  const { t } = useTranslation("feedback")
  return (
    <ul className="divide-y">
      {feedback.map((one) => (
        <li key={one.id} className="flex flex-col gap-y-1.5 px-6 py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Stars count={one.overall} />
            <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
              <bdi>{one.author_name}</bdi> · <DateText date={one.rated_at} />
            </Text>
          </div>
          <TextLink to={hrefOf(one.id)} className="txt-small line-clamp-3">
            <span dir="auto">{one.comment ?? t("one.no_comment")}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
