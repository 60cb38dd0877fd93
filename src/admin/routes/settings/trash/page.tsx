import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { TrashTable } from "./components/trash-table"

const TrashPage = () => (
  <LayoutComposer
    widgetsZonePrefix="trash.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="TrashTable">
          <TrashTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({ label: "menu.trash", translationNs: "trash" })
export const handle = { breadcrumb: () => i18n.t("trash:menu.trash") }
export default TrashPage
