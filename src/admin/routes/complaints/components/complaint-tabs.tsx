import { useTranslation } from "react-i18next"
import { FOR_BUYER, FOR_MERCHANT, FOR_STORE, OVER } from "../../../components/complaint/standing"
import { StatusTabs, useStatusTab } from "../../../components/status-tabs"
import { ComplaintCounts, ComplaintStatus, useComplaintCounts } from "../../../hooks/complaint"

const TABS = ["waiting", "parties", "resolved", "over", "all"] as const
export type ComplaintTab = (typeof TABS)[number]

/** What each tab asks the list for. */
export const STATUSES_OF_TAB: Record<ComplaintTab, ComplaintStatus[] | undefined> = {
  waiting: [...FOR_MERCHANT],
  parties: [...FOR_STORE, ...FOR_BUYER],
  resolved: ["resolved"],
  over: [...OVER],
  all: undefined,
}

export const useComplaintTab = (): ComplaintTab => useStatusTab(TABS)

/** Those that wait for the merchant come first; what is over is not counted. */
export const ComplaintTabs = ({ selected }: { selected: ComplaintTab }) => {
  const { t } = useTranslation("complaint")
  const { data: counts } = useComplaintCounts()
  return (
    <StatusTabs
      tabs={TABS}
      selected={selected}
      label={t("fields.status")}
      labelOf={(tab) => t(`tabs.${tab}`)}
      countOf={(tab) => (counts && COUNTED.includes(tab) ? sumOf(tab, counts) : undefined)}
    />
  )
}

const COUNTED: readonly ComplaintTab[] = ["waiting", "parties", "resolved"]

const sumOf = (tab: ComplaintTab, counts: ComplaintCounts) =>
  (STATUSES_OF_TAB[tab] ?? []).reduce((sum, status) => sum + counts[status], 0)
