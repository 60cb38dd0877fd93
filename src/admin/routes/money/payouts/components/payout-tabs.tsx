import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PAYOUT_STATUSES, usePayoutCounts } from "../../../../hooks/ledger-payouts"

const TABS = ["all", ...PAYOUT_STATUSES] as const
export type PayoutTab = (typeof TABS)[number]

export function usePayoutTab(): PayoutTab {
  const [params] = useSearchParams()
  return TABS.find((tab) => tab === params.get("tab")) ?? "all"
}

type PayoutTabsProps = { selected: PayoutTab; query: object }

/** The choice lives in the address; each tab counts what else is asked for. */
export const PayoutTabs = ({ selected, query }: PayoutTabsProps) => {
  const { t, i18n } = useTranslation("ledger")
  const [, setParams] = useSearchParams()
  const { data: counts } = usePayoutCounts(query)
  const choose = (tab: string) =>
    setParams((params) => {
      params.delete("offset")
      if (tab === "all") params.delete("tab")
      else params.set("tab", tab)
      return params
    })
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={t("payouts.fields.status")}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="text-nowrap">
              {t(tab === "all" ? "payouts.all" : `payouts.status.${tab}`)}
              {tab !== "all" && !!counts?.[tab] && (
                <span className="text-ui-fg-muted ms-1.5 tabular-nums">{counts[tab]}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}
