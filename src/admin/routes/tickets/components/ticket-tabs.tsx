import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { TicketCounts } from "../../../hooks/ticket"
import { useTicketCounts } from "../../../hooks/ticket-queries"
import { paramsOfTab, TICKET_TABS, TicketTab } from "./list-query"

function countOf(tab: TicketTab, counts: TicketCounts | undefined) {
  if (!counts || tab === "all") return undefined
  if (tab === "solved") return counts.by_status.solved
  if (tab === "unsolved" || tab === "mine" || tab === "unassigned") return counts[tab]
  return counts.by_status[tab]
}

/** None is chosen while a saved view is shown. */
export const TicketTabs = ({ selected }: { selected: TicketTab | null }) => {
  const { t, i18n } = useTranslation("ticket")
  const { data: counts } = useTicketCounts()
  const [params, setParams] = useSearchParams()
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs
        value={selected ?? ""}
        // Each tab is one of the list, as it was written there.
        onValueChange={(tab) => setParams(paramsOfTab(tab as TicketTab, params))}
        dir={i18n.dir()}
      >
        <Tabs.List aria-label={t("fields.status")}>
          {TICKET_TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="text-nowrap">
              {t(`tabs.${tab}`)}
              {!!countOf(tab, counts) && (
                <span className="text-ui-fg-muted ms-1.5 tabular-nums">{countOf(tab, counts)}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}
