import { useTranslation } from "react-i18next"
import { StatusTabs, useStatusTab } from "../../../components/status-tabs"
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

export const useViolationTab = (): ViolationTab => useStatusTab(TABS)

/** Only appeals are counted: they wait for somebody. */
export const ViolationTabs = ({ selected }: { selected: ViolationTab }) => {
  const { t } = useTranslation("violation")
  const { data: waiting } = useViolations({ ...QUERY_OF_TAB.appeals, limit: 1 })
  return (
    <StatusTabs
      tabs={TABS}
      selected={selected}
      label={t("fields.status")}
      labelOf={(tab) => t(`tabs.${tab}`)}
      countOf={(tab) => (tab === "appeals" ? waiting?.count : undefined)}
    />
  )
}
