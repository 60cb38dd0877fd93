import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { useMay } from "../../../hooks/seller-me"
import { TeamInvites } from "./components/team-invites"
import { TeamMembers } from "./components/team-members"

const TeamPage = () => {
  const may = useMay()
  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.team"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="TeamMembers">
              <TeamMembers />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="TeamInvites">
              {may("GET /seller/invites") && <TeamInvites />}
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "team.title",
  translationNs: "seller",
  rank: 6,
})
export const handle = { breadcrumb: () => i18n.t("seller:team.title") }
export default TeamPage
