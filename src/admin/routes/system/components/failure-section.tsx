import { useDate } from "@medusajs/dashboard/hooks"
import { Button, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { TextLink } from "../../../components/text-link"
import { useRetryMessages } from "../../../hooks/notice-messages"
import type { Failure } from "../../../hooks/telemetry"
import { errorMessage } from "../../../lib/error-message"
import { StateRow, worstFirst } from "./state-row"

/** Where each kind is looked at, and sent again. */
const PLACES: Record<string, string> = {
  webhook_deliveries: "/settings/webhooks",
  notices: "/notices",
  report_runs: "/reports/runs",
  refunds: "/money/refund-requests",
  payouts: "/money/payouts",
}

/** What failed for good and waits for a person. */
export const FailureSection = ({ failures }: { failures: Failure[] }) => {
  const { t } = useTranslation("telemetry")
  const { getRelativeDate } = useDate()
  return (
    <Section title={t("failures.title")} subtitle={t("failures.subtitle")}>
      {worstFirst(failures).map(({ name, count, since, health }) => (
        <StateRow
          key={name}
          title={<TextLink to={PLACES[name] ?? "/system"}>{t(`failures.names.${name}`)}</TextLink>}
          detail={
            count && since
              ? t("failures.count", { count, date: getRelativeDate(since) })
              : t(`failures.none.${name}`)
          }
          health={health}
          action={name === "notices" && count > 0 && <RetryNotices />}
        />
      ))}
    </Section>
  )
}

const RetryNotices = () => {
  const { t } = useTranslation("telemetry")
  const client = useQueryClient()
  const { mutateAsync, isPending } = useRetryMessages()
  const retry = async () => {
    try {
      const { retried } = await mutateAsync({ status: "dead" })
      toast.success(t("failures.retried", { count: retried }))
      await client.invalidateQueries({ queryKey: ["telemetry"] })
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => void retry()}>
      {t("failures.retry")}
    </Button>
  )
}
