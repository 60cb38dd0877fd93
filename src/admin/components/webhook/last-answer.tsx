import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Answer } from "./answer"
import type { WebhookEndpoint } from "../../lib/webhook"

type LastAnswerProps = { answer: WebhookEndpoint["last_answer"] }

/** What the last attempt came to. */
export const LastAnswer = ({ answer }: LastAnswerProps) => {
  const { t } = useTranslation("webhook")
  const { getRelativeDate } = useDate()
  if (!answer) return <span className="text-ui-fg-muted">{t("answer.none")}</span>
  const { at, response_status, error: last_error } = answer
  return (
    <div className="max-w-[180px] py-2">
      <Answer of={{ response_status, last_error }} />
      <Text size="xsmall" className="text-ui-fg-subtle text-nowrap">
        {getRelativeDate(at)}
      </Text>
    </div>
  )
}
