import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import type { SellerProduct } from "../../../../../hooks/seller-products"
import { countryName } from "../../../../../lib/countries"
import { EditMenu } from "../../../components/edit-menu"

/** How large it is when sent, and what customs ask. */
export const ProductMeasures = ({ product }: { product: SellerProduct }) => {
  const { t, i18n } = useTranslation("seller")
  const { length, width, height, origin_country, hs_code } = product
  const edges = [length, width, height]
  const isMeasured = edges.some((edge) => edge !== null)
  return (
    <Section
      title={t("product_content.measures.title")}
      actions={<EditMenu to="measures" rule="POST /seller/products/:id" />}
    >
      <SectionRow
        title={t("product_content.measures.size")}
        value={isMeasured ? <bdi>{edges.map((edge) => edge ?? "–").join(" × ")}</bdi> : null}
      />
      <SectionRow
        title={t("product_content.measures.origin_country")}
        value={origin_country && countryName(origin_country, i18n.language)}
      />
      <SectionRow title={t("product_content.measures.hs_code")} value={hs_code} />
    </Section>
  )
}
