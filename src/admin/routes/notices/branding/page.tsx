import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useNoticeBrand } from "../../../hooks/notice-brand"
import { BrandForm } from "./components/brand-form"
import { BrandPreview } from "./components/brand-preview"

/** The form, and beside it a mail that wears what was saved. */
const BrandingPage = () => {
  const { data: brand, error } = useNoticeBrand()
  if (error && !brand) throw error
  if (!brand) return <PageSkeleton main={1} side={1} />
  return (
    <LayoutComposer
      widgetsZonePrefix="notice.branding"
      preferredLayoutId="core:two-column"
      data={brand}
      sections={{
        main: (
          <LayoutComposer.Entry id="BrandPreview">
            <BrandPreview />
          </LayoutComposer.Entry>
        ),
        side: (
          <LayoutComposer.Entry id="BrandForm">
            <BrandForm brand={brand} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.branding",
  translationNs: "notice",
  rank: 2,
})
export const handle = { breadcrumb: () => i18n.t("notice:menu.branding") }
export default BrandingPage
