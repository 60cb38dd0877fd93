import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { SectionMessage } from "../../../components/section-message"
import { Outbox, useRetryOutbox } from "../../../hooks/telemetry"
import { durationText } from "../../../lib/duration"
import { errorMessage } from "../../../lib/error-message"
import { StateRow, worstFirst } from "./state-row"

/** Work that is due and not done yet: usually none for longer than a moment. */
export const OutboxSection = ({ outboxes }: { outboxes: Outbox[] }) => {
  const { t } = useTranslation("telemetry")
  return (
    <Section title={t("outboxes.title")} subtitle={t("outboxes.subtitle")}>
      {!outboxes.length && <SectionMessage text={t("outboxes.none")} />}
      {worstFirst(outboxes).map((outbox) => (
        <OutboxRow key={outbox.name} outbox={outbox} />
      ))}
    </Section>
  )
}

const OutboxRow = ({
  outbox: { name, count, lag_seconds, health, can_retry },
}: {
  outbox: Outbox
}) => {
  const { t, i18n } = useTranslation("telemetry")
  const { mutateAsync, isPending } = useRetryOutbox()
  const retry = async () => {
    try {
      const { system } = await mutateAsync(name)
      const left = system.outboxes.find((one) => one.name === name)?.count ?? 0
      if (left) toast.info(t("outboxes.left", { count: left }))
      else toast.success(t("outboxes.done"))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  const age = durationText(lag_seconds, i18n.language)
  return (
    <StateRow
      title={t(`outboxes.names.${name}`)}
      detail={count ? t("outboxes.waiting", { count, age }) : t("outboxes.nothing")}
      health={health}
      action={
        can_retry &&
        count > 0 && (
          <Button
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() => void retry()}
          >
            {t("outboxes.retry")}
          </Button>
        )
      }
    />
  )
}
