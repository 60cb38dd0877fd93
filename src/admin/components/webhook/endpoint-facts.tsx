import { useDate } from "@medusajs/dashboard/hooks"
import { Copy } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Fact } from "../fact"
import { EventChips } from "./event-chips"
import { useNumbers } from "./use-numbers"
import type { WebhookEndpoint } from "../../lib/webhook"

export const EndpointFacts = ({ endpoint }: { endpoint: WebhookEndpoint }) => {
  const { t } = useTranslation("webhook")
  const { getFullDate } = useDate()
  const numbers = useNumbers()
  const { url, header_names, rate_per_second, previous_secret_expires_at } = endpoint
  return (
    <div className="divide-y">
      <Fact label={t("fields.url")}>
        <span className="flex min-w-0 items-center gap-x-1.5">
          <span dir="ltr" className="min-w-0 truncate" title={url}>
            {url}
          </span>
          <Copy content={url} className="text-ui-fg-muted shrink-0" />
        </span>
      </Fact>
      <Fact label={t("fields.events")}>
        <EventChips patterns={endpoint.event_types} />
      </Fact>
      <Fact label={t("fields.payload")}>{t(`payload.${endpoint.payload}`)}</Fact>
      <Fact label={t("fields.secret")}>
        <bdi className="font-mono">…{endpoint.secret_hint}</bdi>
        {previous_secret_expires_at && (
          <span className="text-ui-fg-subtle block">
            {t("secret.both_until", {
              date: getFullDate({ date: previous_secret_expires_at, includeTime: true }),
            })}
          </span>
        )}
      </Fact>
      {header_names.length > 0 && (
        <Fact label={t("fields.headers")}>
          <bdi>{header_names.join(", ")}</bdi>
        </Fact>
      )}
      {rate_per_second !== null && (
        <Fact label={t("fields.rate")}>
          {t("fields.per_second", { value: numbers.count(rate_per_second) })}
        </Fact>
      )}
      <Fact label={t("fields.api_version")}>
        <bdi>{endpoint.api_version}</bdi>
      </Fact>
      <Fact label={t("fields.created_at")}>
        {getFullDate({ date: endpoint.created_at, includeTime: true })}
      </Fact>
    </div>
  )
}
