import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Badge, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../../../components/section"
import type { SellerProduct } from "../../../../../hooks/seller-products"

export const ProductMedia = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const edit = { label: t("translation:actions.edit"), to: "media", icon: <PencilSquare /> }
  return (
    <Section title={t("fields.pictures")} actions={<ActionMenu groups={[{ actions: [edit] }]} />}>
      {product.images.length > 0 ? (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(96px,1fr))] gap-4 px-6 py-4">
          {product.images.map((image, index) => (
            <li
              key={image.id}
              className="shadow-elevation-card-rest relative overflow-hidden rounded-lg"
            >
              <img
                src={image.url}
                alt={t("pictures.number", { number: index + 1 })}
                className="aspect-square size-full object-cover"
              />
              {image.url === product.thumbnail && (
                <Badge size="2xsmall" className="absolute start-2 top-2">
                  {t("pictures.main")}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <div className="flex flex-col items-center gap-y-4 px-6 py-8">
          <div className="flex flex-col items-center text-center">
            <Text size="small" weight="plus">
              {t("pictures.none")}
            </Text>
            <Text size="small" className="text-ui-fg-muted">
              {t("pictures.none_hint")}
            </Text>
          </div>
          <Button size="small" variant="secondary" asChild>
            <Link to="media">{t("pictures.add")}</Link>
          </Button>
        </div>
      )}
    </Section>
  )
}
