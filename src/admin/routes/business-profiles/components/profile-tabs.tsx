import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PROFILE_STATUSES, useProfileCounts } from "../../../hooks/business-profile"

const TABS = [...PROFILE_STATUSES, "all"] as const
export type ProfileTab = (typeof TABS)[number]

/** Who waits comes first. */
export function useProfileTab(): ProfileTab {
  const [params] = useSearchParams()
  return TABS.find((tab) => tab === params.get("tab")) ?? "pending"
}

/** The choice lives in the address. */
export const ProfileTabs = ({ selected }: { selected: ProfileTab }) => {
  const { t, i18n } = useTranslation("business-profile")
  const [, setSearchParams] = useSearchParams()
  const { data: counts } = useProfileCounts()
  const countOf = (tab: ProfileTab) =>
    counts && (tab === "all" ? counts.pending + counts.verified + counts.rejected : counts[tab])
  const choose = (tab: string) =>
    setSearchParams((params) => {
      params.delete("offset")
      params.set("tab", tab)
      return params
    })
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={t("fields.status")}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="text-nowrap">
              {t(`tabs.${tab}`)}
              {!!countOf(tab) && (
                <span className="text-ui-fg-muted ms-1.5 tabular-nums">{countOf(tab)}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}
