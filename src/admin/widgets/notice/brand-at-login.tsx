import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BrandMark } from "../../components/brand/brand-mark"
import { useWornBrand } from "../../components/brand/wear-brand"

/** The platform greets with its own mark above; with ours below it, that one is not shown. */
const ALONE = "div:has(>div>.souk-brand)>:nth-child(-n+2){display:none}"

/** Says on the sign-in page whose dashboard it is. */
const BrandAtLoginWidget = () => {
  const { t } = useTranslation("notice")
  const brand = useWornBrand()
  if (!brand) return null
  return (
    <div className="souk-brand mb-1 flex flex-col items-center gap-y-3 text-center">
      <style>{ALONE}</style>
      <BrandMark {...brand} />
      <div>
        <Heading dir="auto">{t("brand.sign_in", { name: brand.name })}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("brand.sign_in_hint")}
        </Text>
      </div>
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "login.before", id: "souk:brand-at-login" })
export default BrandAtLoginWidget
