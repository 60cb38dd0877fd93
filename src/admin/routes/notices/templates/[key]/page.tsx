import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { UIMatch, useParams } from "react-router-dom"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useNoticeTemplate } from "../../../../hooks/notice-templates"
import { TemplateHeader } from "./components/template-header"
import { TemplatePreview } from "./components/template-preview"

const TemplatePage = () => {
  const { key = "" } = useParams()
  const { data: template, error } = useNoticeTemplate(key)
  if (error && !template) throw error
  if (!template) return <PageSkeleton main={2} />
  return (
    <LayoutComposer
      widgetsZonePrefix="notice.template"
      preferredLayoutId="core:single-column"
      data={template}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="TemplateHeader">
              <TemplateHeader template={template} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="TemplatePreview">
              <TemplatePreview template={template} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => i18n.t(`notice:key.${params.key}`),
}
export default TemplatePage
