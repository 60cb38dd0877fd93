import { useTranslation } from "react-i18next"
import { StatusTabs, useStatusTab } from "../../../../components/status-tabs"
import { PAYOUT_STATUSES, usePayoutCounts } from "../../../../hooks/ledger-payouts"

const TABS = ["all", ...PAYOUT_STATUSES] as const
export type PayoutTab = (typeof TABS)[number]

export const usePayoutTab = (): PayoutTab => useStatusTab(TABS)

type PayoutTabsProps = { selected: PayoutTab; query: object }

/** Each tab counts what else is asked for. */
export const PayoutTabs = ({ selected, query }: PayoutTabsProps) => {
  const { t } = useTranslation("ledger")
  const { data: counts } = usePayoutCounts(query)
  return (
    <StatusTabs
      tabs={TABS}
      selected={selected}
      label={t("payouts.fields.status")}
      labelOf={(tab) => t(tab === "all" ? "payouts.all" : `payouts.status.${tab}`)}
      countOf={(tab) => (tab === "all" ? undefined : counts?.[tab])}
    />
  )
}
