import { useTranslation } from "react-i18next"
import { Truncated } from "../truncated"

type AnswerProps = { of: { response_status: number | null; last_error: string | null } }

/** The receiver's status, or why there is none. */
export const Answer = ({ of: { response_status, last_error } }: AnswerProps) => {
  const { t } = useTranslation("webhook")
  if (response_status) {
    return (
      <bdi className="tabular-nums text-nowrap">
        {t("answer.status", { status: response_status })}
      </bdi>
    )
  }
  if (last_error) return <Truncated text={last_error} className="text-ui-fg-error" />
  return <span className="text-ui-fg-muted">-</span>
}
