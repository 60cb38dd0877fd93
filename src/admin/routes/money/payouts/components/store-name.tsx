import { useTranslation } from "react-i18next"
import { SellerAvatar } from "../../../../components/seller-avatar"
import { Truncated } from "../../../../components/truncated"
import type { Payout } from "../../../../hooks/ledger-payouts"

/** Whose money it is. */
export const StoreName = ({ seller }: Pick<Payout, "seller">) => {
  const { t } = useTranslation("ledger")
  if (!seller) return <span className="text-ui-fg-muted">{t("payouts.no_store")}</span>
  return (
    <span className="flex min-w-0 max-w-[260px] items-center gap-x-3">
      <SellerAvatar seller={seller} />
      <Truncated text={seller.name} />
    </span>
  )
}
