import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useNoticeTemplates } from "../../../hooks/notice-templates"
import { TemplateList } from "./components/template-list"

const TemplatesPage = () => {
  const { data: templates, error } = useNoticeTemplates()
  if (error && !templates) throw error
  if (!templates) return <PageSkeleton main={3} />
  return (
    <LayoutComposer
      widgetsZonePrefix="notice.templates"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="TemplateList">
            <TemplateList templates={templates} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.templates",
  translationNs: "notice",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("notice:menu.templates") }
export default TemplatesPage
