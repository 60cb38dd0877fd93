import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import type { SellerProduct } from "../../../../../hooks/seller-products"
import { EditMenu } from "../../../components/edit-menu"

export const ProductAttributes = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  return (
    <Section
      title={t("product_content.title")}
      actions={<EditMenu to="attributes" rule="POST /seller/products/:id" />}
    >
      <SectionRow
        title={t("product_content.listing_group")}
        value={
          product.listing_group && (
            <bdi className="break-all" dir="ltr">
              {product.listing_group}
            </bdi>
          )
        }
      />
      {product.attributes.map(({ name, value }) => (
        <SectionRow
          key={name}
          title={name}
          value={
            <span className="break-words" dir="auto">
              {value}
            </span>
          }
        />
      ))}
      {!product.attributes.length && (
        <SectionRow title={t("product_content.attributes.title")} value={null} />
      )}
    </Section>
  )
}
