import { Badge, Button, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../../../components/section"
import { useMay } from "../../../../../hooks/seller-me"
import type { ProductImage, SellerProduct } from "../../../../../hooks/seller-products"
import { EditMenu } from "../../../components/edit-menu"
import { thumbnailOf } from "../../../../../lib/thumbnail"

export const ProductMedia = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  return (
    <Section
      title={t("fields.pictures")}
      actions={<EditMenu to="media" rule="POST /seller/products/:id" />}
    >
      {product.images.length > 0 ? (
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(128px,1fr))] gap-4 px-6 py-4">
          {product.images.map((image, index) => (
            <Picture
              key={image.id}
              image={image}
              number={index + 1}
              isMain={image.url === product.thumbnail}
            />
          ))}
        </ol>
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
          {may("POST /seller/products/:id") && (
            <Button size="small" variant="secondary" asChild>
              <Link to="media">{t("pictures.add")}</Link>
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

type PictureProps = { image: ProductImage; number: number; isMain: boolean }

const Picture = ({ image, number, isMain }: PictureProps) => {
  const { t } = useTranslation("seller")
  return (
    <li className="flex min-w-0 flex-col gap-y-2">
      <div className="shadow-elevation-card-rest relative overflow-hidden rounded-lg">
        <img
          src={thumbnailOf(image.url, 480)}
          alt={image.alt || t("pictures.number", { number })}
          className="aspect-square size-full object-cover"
        />
        {isMain && (
          <Badge size="2xsmall" className="absolute start-2 top-2">
            {t("pictures.main")}
          </Badge>
        )}
      </div>
      <Text
        size="xsmall"
        dir="auto"
        className={clx("line-clamp-3 break-words", {
          "text-ui-fg-subtle": image.alt,
          "text-ui-fg-muted italic": !image.alt,
        })}
      >
        {image.alt || t("product_content.alt.missing")}
      </Text>
    </li>
  )
}
