import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ProfileDrawer } from "../../../components/business-profile/profile-drawer"
import { useBusinessProfiles } from "../../../hooks/business-profile"
import { useTableQuery } from "../../../lib/table-query"
import { ProfileTabs, useProfileTab } from "./profile-tabs"
import { useProfileColumns } from "./use-profile-columns"

const PAGE_SIZE = 20

export const ProfileTable = () => {
  const { t } = useTranslation("business-profile")
  const tab = useProfileTab()
  const { opened, hrefOf, close } = useOpenedProfile()
  const query = useTableQuery({ pageSize: PAGE_SIZE, order: "-submitted_at" })
  const { data, isLoading, isError, error } = useBusinessProfiles({
    ...query,
    ...(tab !== "all" && { status: tab }),
  })
  const columns = useProfileColumns()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <ProfileTabs selected={tab} />
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description")}
        data={data?.business_profiles}
        columns={columns}
        getRowId={(profile) => profile.id}
        rowHref={(profile) => hrefOf(profile.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t(`list.empty.${tab}`), description: t("list.empty_text") },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
      <ProfileDrawer id={opened} onClose={close} />
    </Container>
  )
}

/** Which profile is open stands in the address, beside all that chose the list. */
function useOpenedProfile() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("profile", id)
    return `/business-profiles?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("profile")
      return open
    })
  return { opened: params.get("profile"), hrefOf, close }
}
