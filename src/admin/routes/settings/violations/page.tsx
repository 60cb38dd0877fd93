import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useViolationSettings } from "../../../hooks/violation-settings"
import { BlockingRule } from "./components/blocking-rule"

const ViolationSettingsPage = () => {
  const { data: settings, error } = useViolationSettings()
  if (error) throw error
  if (!settings) return <PageSkeleton main={1} />
  return (
    <LayoutComposer
      widgetsZonePrefix="violation.settings"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="BlockingRule">
            <BlockingRule settings={settings} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.violations",
  translationNs: "violation",
})
export const handle = { breadcrumb: () => i18n.t("violation:menu.violations") }
export default ViolationSettingsPage
