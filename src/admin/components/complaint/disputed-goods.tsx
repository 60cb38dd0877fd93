import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ComplaintDetail } from "../../hooks/complaint"
import { Fact } from "../fact"
import { Money } from "../money"
import { Section } from "../section"
import { SellerOrderStatusBadge } from "../status-badges"
import { Wish } from "./wish"

/** What it is about: why, what is wanted, the goods, and what can go back at most. */
export const DisputedGoods = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const { reason, share, currency_code, offer_kind, offer_amount } = complaint
  return (
    <Section title={t("subject.title")}>
      <Fact label={t("fields.reason")}>{t(`reason.${reason}`)}</Fact>
      <Fact label={t("fields.wish")}>
        <Wish complaint={complaint} />
      </Fact>
      {offer_kind && (
        <Fact label={t("fields.offer")}>
          {t(`offer.kind.${offer_kind}`)}
          {offer_amount !== null && (
            <>
              {" · "}
              <Money amount={offer_amount} currency_code={currency_code} />
            </>
          )}
        </Fact>
      )}
      <ul aria-label={t("subject.goods")} className="flex flex-col gap-y-3 px-6 py-4">
        {share.lines.map((line) => (
          <li key={line.line_item_id} className="flex items-start justify-between gap-x-4">
            <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
              <Text size="small" leading="compact" className="break-words" dir="auto">
                <bdi className="tabular-nums">{line.quantity} ×</bdi> {line.title}
              </Text>
              {line.is_disputed && (
                <Badge size="2xsmall" color="orange">
                  {t("subject.disputed")}
                </Badge>
              )}
            </div>
            <Text size="small" leading="compact">
              <Money amount={line.total} currency_code={currency_code} />
            </Text>
          </li>
        ))}
      </ul>
      <Fact label={t("subject.share_status")}>
        <SellerOrderStatusBadge status={share.status} />
      </Fact>
      <Fact label={t("subject.share_total")}>
        <Money amount={share.total} currency_code={currency_code} />
      </Fact>
      <Fact label={t("subject.refundable")}>
        <span className="font-medium">
          <Money amount={share.refundable} currency_code={currency_code} />
        </span>
      </Fact>
    </Section>
  )
}
