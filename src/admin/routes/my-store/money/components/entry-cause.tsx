import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../components/text-link"
import { Truncated } from "../../../../components/truncated"
import type { MyLedgerEntry } from "../../../../hooks/ledger-seller"

/** What it is about: an order, a payout, or what the merchant wrote. */
export const EntryCause = ({ entry }: { entry: MyLedgerEntry }) => {
  const { t } = useTranslation("ledger")
  if (entry.seller_order_id) {
    const to = `/my-store/orders/${entry.seller_order_id}`
    return (
      <TextLink to={to}>
        {t("seller.entries.order")} <bdi className="tabular-nums">#{entry.order_display_id}</bdi>
      </TextLink>
    )
  }
  if (entry.payout_id && entry.type !== "adjustment") {
    return (
      <TextLink to={`/my-store/money/${entry.payout_id}`}>{t("seller.entries.payout")}</TextLink>
    )
  }
  return <Truncated text={entry.note ?? "-"} className="max-w-[320px]" />
}
