import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Copy, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReplayWebhookDelivery, useWebhookDelivery } from "../../hooks/webhook-deliveries"
import { useMayManageWebhooks } from "../../hooks/webhook-surface"
import { errorMessage } from "../../lib/error-message"
import { SectionMessage } from "../section-message"
import { ReadingDrawer } from "../side-form"
import { AttemptList } from "./attempt-list"
import { DeliveryBadge } from "./delivery-badge"
import { isHeld } from "./delivery-state"
import { EventName } from "./event-name"
import { JsonBlock } from "./json-block"
import type { WebhookDeliveryDetail } from "../../lib/webhook"

/** Null keeps the drawer closed. */
type DrawerProps = {
  id: string | null
  /** Whether its endpoint is. */
  isOn: boolean
  onClose: () => void
}

/** Everything about one event on its way to one endpoint. */
export const DeliveryDrawer = ({ id, isOn, onClose }: DrawerProps) => {
  const { t } = useTranslation("webhook")
  const { data: delivery, isLoading, error } = useWebhookDelivery(id, isOn)
  const mayManage = useMayManageWebhooks()
  return (
    <ReadingDrawer
      open={!!id}
      onClose={onClose}
      title={delivery?.event_type ?? t("one.title")}
      description={t("one.text")}
      error={error}
      isLoading={isLoading}
      actions={delivery && mayManage && <SendAgain id={delivery.id} onDone={onClose} />}
    >
      {delivery && <Facts delivery={delivery} isOn={isOn} />}
      {delivery && <AttemptList attempts={delivery.attempts} />}
      {delivery && (
        <div className="border-t px-6 py-4">
          {delivery.body ? (
            // It was made of a row by the server, as one JSON object.
            <JsonBlock title={t("one.envelope")} value={JSON.parse(delivery.body) as object} />
          ) : (
            <SectionMessage text={t("one.forgotten")} />
          )}
        </div>
      )}
    </ReadingDrawer>
  )
}

type FactsProps = { delivery: WebhookDeliveryDetail; isOn: boolean }

const Facts = ({ delivery, isOn }: FactsProps) => {
  const { t } = useTranslation("webhook")
  const { getFullDate } = useDate()
  const moment = (date: string) => getFullDate({ date, includeTime: true })
  return (
    <div className="divide-y">
      <SectionRow
        title={t("fields.status")}
        value={<DeliveryBadge status={delivery.status} attempts={delivery.attempts.length} />}
      />
      <SectionRow title={t("fields.event")} value={<EventName of={delivery} />} />
      <SectionRow
        title={t("fields.message_id")}
        value={
          <span className="flex min-w-0 items-center gap-x-1.5">
            <bdi className="txt-compact-small min-w-0 break-all">{delivery.event_id}</bdi>
            <Copy content={delivery.event_id} className="text-ui-fg-muted shrink-0" />
          </span>
        }
      />
      <SectionRow title={t("fields.created")} value={moment(delivery.created_at)} />
      {delivery.status === "pending" && (
        <SectionRow
          title={t("fields.next_attempt")}
          value={isHeld(delivery, isOn) ? t("log.when_enabled") : moment(delivery.next_attempt_at)}
        />
      )}
    </div>
  )
}

const SendAgain = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const { t } = useTranslation("webhook")
  const { mutateAsync, isPending } = useReplayWebhookDelivery(id)
  const send = () =>
    mutateAsync(undefined).then(
      () => {
        toast.success(t("done.replay_one"))
        onDone()
      },
      (error) => toast.error(errorMessage(error))
    )
  return (
    <Button size="small" isLoading={isPending} onClick={() => void send()}>
      {t("actions.send_again")}
    </Button>
  )
}
