import { useTranslation } from "react-i18next"
import type { Feedback } from "../../hooks/feedback"
import { Truncated } from "../truncated"
import { Stars } from "./stars"

/** The cell of a list that says what was said. */
export const Said = ({ feedback: { overall, comment } }: { feedback: Feedback }) => {
  const { t } = useTranslation("feedback")
  return (
    <div className="flex max-w-[320px] flex-col gap-y-1 py-2">
      <Stars count={overall} />
      <Truncated
        text={comment ?? t("one.no_comment")}
        className="text-ui-fg-subtle txt-compact-xsmall"
      />
    </div>
  )
}
