import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import type { SellerProduct } from "../../../../../hooks/seller-products"
import { EditMenu } from "../../../components/edit-menu"

export const ProductOrganization = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  return (
    <Section
      title={t("products.organization")}
      actions={<EditMenu to="edit" rule="POST /seller/products/:id" />}
    >
      <SectionRow
        title={t("fields.categories")}
        value={<Badges words={product.categories.map((category) => category.name)} />}
      />
      <SectionRow
        title={t("fields.tags")}
        value={<Badges words={product.tags.map((tag) => tag.value)} />}
      />
      {product.options.map((option) => (
        <SectionRow
          key={option.id}
          title={option.title}
          value={<Badges words={valuesOf(option)} />}
        />
      ))}
    </Section>
  )
}

export const valuesOf = (option: SellerProduct["options"][number]) =>
  option.values.map((value) => (typeof value === "string" ? value : value.value))

const Badges = ({ words }: { words: string[] }) => {
  if (!words.length) return <>-</>
  return (
    <>
      {words.map((word) => (
        <Badge key={word} size="2xsmall" className="max-w-full">
          <span className="truncate">{word}</span>
        </Badge>
      ))}
    </>
  )
}
