import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useViolations } from "../../../hooks/violation"

const TABS = ["all", "active", "appeals", "waived", "expired"] as const
export type ViolationTab = (typeof TABS)[number]

/** What each tab asks the list for. */
export const QUERY_OF_TAB: Record<ViolationTab, object> = {
  all: {},
  active: { status: "active" },
  appeals: { appeal_status: "open" },
  waived: { status: "waived" },
  expired: { status: "expired" },
}

export function useViolationTab(): ViolationTab {
  const [params] = useSearchParams()
  return TABS.find((tab) => tab === params.get("tab")) ?? "all"
}

/** The choice lives in the address. Only appeals are counted: they wait for somebody. */
export const ViolationTabs = ({ selected }: { selected: ViolationTab }) => {
  const { t, i18n } = useTranslation("violation")
  const [, setSearchParams] = useSearchParams()
  const { data: waiting } = useViolations({ ...QUERY_OF_TAB.appeals, limit: 1 })
  const choose = (tab: string) =>
    setSearchParams((params) => {
      params.delete("offset")
      if (tab === "all") params.delete("tab")
      else params.set("tab", tab)
      return params
    })
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={t("fields.status")}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="text-nowrap">
              {t(`tabs.${tab}`)}
              {tab === "appeals" && !!waiting?.count && (
                <span className="text-ui-fg-muted ms-1.5 tabular-nums">{waiting.count}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}
