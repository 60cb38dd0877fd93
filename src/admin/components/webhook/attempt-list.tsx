import { useDate } from "@medusajs/dashboard/hooks"
import { Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNumbers } from "./use-numbers"
import type { WebhookAttempt } from "../../lib/webhook"

/** Each try and what came of it, the newest first. */
export const AttemptList = ({ attempts }: { attempts: WebhookAttempt[] }) => {
  const { t } = useTranslation("webhook")
  return (
    <div className="flex flex-col gap-y-3 border-t px-6 py-4">
      <Heading level="h3">{t("fields.attempts")}</Heading>
      {attempts.length ? (
        <ol className="flex flex-col gap-y-3">
          {attempts.map((attempt) => (
            <Attempt key={attempt.id} attempt={attempt} />
          ))}
        </ol>
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {t("one.no_attempts")}
        </Text>
      )}
    </div>
  )
}

const isFine = ({ response_status, error }: WebhookAttempt) =>
  !error && !!response_status && response_status >= 200 && response_status < 300

const Attempt = ({ attempt }: { attempt: WebhookAttempt }) => {
  const { t } = useTranslation("webhook")
  const { getFullDate } = useDate()
  const numbers = useNumbers()
  const { number, at, duration_ms, response_status, error, response_excerpt } = attempt
  return (
    <li className="flex flex-col gap-y-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={isFine(attempt) ? "green" : "red"} className="text-nowrap">
          {response_status ? t("answer.status", { status: response_status }) : t("answer.nothing")}
        </StatusBadge>
        <Text size="small" leading="compact" weight="plus">
          {t("one.attempt", { number: numbers.count(number) })}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {getFullDate({ date: at, includeTime: true })} · {numbers.milliseconds(duration_ms)}
        </Text>
      </div>
      {error && (
        <Text size="small" className="text-ui-fg-error break-words" dir="auto">
          {error}
        </Text>
      )}
      {response_excerpt && (
        <pre
          dir="ltr"
          className="bg-ui-bg-subtle text-ui-fg-subtle txt-compact-xsmall max-h-40 overflow-auto whitespace-pre-wrap break-all rounded-md border p-3 font-mono"
        >
          {response_excerpt}
        </pre>
      )}
    </li>
  )
}
