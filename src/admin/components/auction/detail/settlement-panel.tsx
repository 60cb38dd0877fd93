import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction, AuctionOffer, AuctionSettlement } from "../../../hooks/auction"
import { Money } from "../../money"
import { Section } from "../../section"
import { OfferBadge } from "../auction-badges"
import { useMoments } from "../moments"
import { SettlementAttempt } from "./settlement-attempt"

/** Who has to pay what until when, and what came of it. Nothing before there is a sale. */
export const SettlementPanel = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { settlements = [], offers = [], fee_amount, currency_code, on_default } = auction
  if (!settlements.length && !offers.length) return null
  const newestFirst = [...settlements].sort((a, b) => b.attempt - a.attempt)
  const isWaiting = newestFirst[0]?.status === "awaiting_payment"
  return (
    <Section title={t("settlement.title")}>
      {newestFirst.map((settlement) => (
        <SettlementAttempt
          key={settlement.id}
          settlement={settlement}
          currency_code={currency_code}
        />
      ))}
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} currency_code={currency_code} />
      ))}
      {auction.status === "sold" && auction.seller && fee_amount !== null && newestFirst[0] && (
        <Shares settlement={newestFirst[0]} fee={fee_amount} currency_code={currency_code} />
      )}
      {isWaiting && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`policy.${on_default}.text`)}
        </Text>
      )}
    </Section>
  )
}

type SharesProps = { settlement: AuctionSettlement; fee: number; currency_code: string }

const Shares = ({ settlement, fee, currency_code }: SharesProps) => {
  const { t } = useTranslation("auction")
  return (
    <dl className="txt-small grid grid-cols-2 gap-y-1 px-6 py-4">
      <dt className="text-ui-fg-subtle">{t("settlement.fee")}</dt>
      <dd className="text-end">
        <Money amount={fee} currency_code={currency_code} />
      </dd>
      <dt className="text-ui-fg-subtle">{t("settlement.seller_share")}</dt>
      <dd className="txt-compact-small-plus text-end">
        <Money amount={settlement.amount - fee} currency_code={currency_code} />
      </dd>
    </dl>
  )
}

const Offer = ({ offer, currency_code }: { offer: AuctionOffer; currency_code: string }) => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t("offers.to", { alias: offer.alias })}
        </Text>
        <OfferBadge status={offer.status} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {typeof offer.amount === "number" ? (
          <Money amount={offer.amount} currency_code={currency_code} />
        ) : (
          t("offers.own_max")
        )}
        {offer.status === "open" && ` · ${t("offers.until", { date: full(offer.expires_at) })}`}
      </Text>
    </div>
  )
}
