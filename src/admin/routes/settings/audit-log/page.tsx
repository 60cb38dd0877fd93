import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { AuditLogTable } from "./components/audit-log-table"

const AuditLogPage = () => (
  <LayoutComposer
    widgetsZonePrefix="audit_entry.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="AuditLogTable">
          <AuditLogTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({ label: "menu.audit_log", translationNs: "audit" })
export const handle = { breadcrumb: () => i18n.t("audit:menu.audit_log") }
export default AuditLogPage
