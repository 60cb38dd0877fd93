import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { Money } from "../../money"
import { Section } from "../../section"
import { usePercent } from "../fee-examples"
import { useMoments } from "../moments"

const SECONDS_PER_MINUTE = 60

/** What was agreed before the first bid. */
export const AuctionTerms = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const percent = usePercent()
  const { full } = useMoments()
  const { currency_code, planned_ends_at, ends_at, hard_end_at, starts_at, fee_bps } = auction
  const money = (amount: number | null) =>
    amount === null ? null : <Money amount={amount} currency_code={currency_code} />
  const hasMoved = !!planned_ends_at && new Date(planned_ends_at) < new Date(ends_at)
  return (
    <Section title={t("terms.title")}>
      <SectionRow title={t("fields.start_price")} value={money(auction.start_price)} />
      <SectionRow title={t("fields.reserve_price")} value={money(auction.reserve_price)} />
      <SectionRow title={t("fields.buy_now_price")} value={<BuyNow auction={auction} />} />
      <SectionRow
        title={t("fields.starts_at")}
        value={starts_at ? full(starts_at) : t("terms.when_published")}
      />
      <SectionRow title={t("fields.ends_at")} value={full(planned_ends_at ?? ends_at)} />
      {hasMoved && (
        <SectionRow
          title={t("terms.moved")}
          value={
            <>
              {full(ends_at)}
              {auction.extension_count > 0 && (
                <span className="txt-small text-ui-fg-muted block">
                  {t("terms.times", { count: auction.extension_count })}
                </span>
              )}
            </>
          }
        />
      )}
      {hard_end_at && <SectionRow title={t("fields.hard_end_at")} value={full(hard_end_at)} />}
      <SectionRow title={t("terms.soft_close")} value={<SoftClose auction={auction} />} />
      <SectionRow title={t("fields.on_default")} value={t(`policy.${auction.on_default}.name`)} />
      {fee_bps !== null && (
        <SectionRow title={t("terms.fee")} value={<bdi>{percent(fee_bps)}</bdi>} />
      )}
    </Section>
  )
}

const BuyNow = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { buy_now_price, buy_now_mode, buy_now_available, currency_code, status } = auction
  if (buy_now_price === null) return <>-</>
  return (
    <span className="flex flex-col">
      <Money amount={buy_now_price} currency_code={currency_code} />
      {buy_now_mode && (
        <span className="txt-small text-ui-fg-muted">{t(`buy_now.mode.${buy_now_mode}`)}</span>
      )}
      {status === "live" && !buy_now_available && (
        <span className="txt-small text-ui-fg-muted">{t("buy_now.withdrawn")}</span>
      )}
    </span>
  )
}

const SoftClose = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { soft_close_window_s, soft_close_reset_s } = auction
  if (!soft_close_window_s || !soft_close_reset_s) return <>{t("preview.fixed")}</>
  const minutes = (seconds: number) =>
    t("minutes", { count: Math.round((seconds / SECONDS_PER_MINUTE) * 10) / 10 })
  return (
    <>
      {t("preview.moves", {
        window: minutes(soft_close_window_s),
        reset: minutes(soft_close_reset_s),
      })}
    </>
  )
}
