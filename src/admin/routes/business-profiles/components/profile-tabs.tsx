import { useTranslation } from "react-i18next"
import { StatusTabs, useStatusTab } from "../../../components/status-tabs"
import { PROFILE_STATUSES, useProfileCounts } from "../../../hooks/business-profile"

/** Who waits comes first. */
const TABS = [...PROFILE_STATUSES, "all"] as const
export type ProfileTab = (typeof TABS)[number]

export const useProfileTab = (): ProfileTab => useStatusTab(TABS)

export const ProfileTabs = ({ selected }: { selected: ProfileTab }) => {
  const { t } = useTranslation("business-profile")
  const { data: counts } = useProfileCounts()
  const countOf = (tab: ProfileTab) =>
    counts && (tab === "all" ? counts.pending + counts.verified + counts.rejected : counts[tab])
  return (
    <StatusTabs
      tabs={TABS}
      selected={selected}
      label={t("fields.status")}
      labelOf={(tab) => t(`tabs.${tab}`)}
      countOf={countOf}
    />
  )
}
