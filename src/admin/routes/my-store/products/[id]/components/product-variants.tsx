import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Cell, HeaderCell } from "../../../../../components/table-cells"
import { MoneyList } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import { useMay } from "../../../../../hooks/seller-me"
import {
  SellerProduct,
  SellerVariant,
  useDeleteMyVariant,
  VARIANTS_MAX,
} from "../../../../../hooks/seller-products"

type ProductVariantsProps = { product: SellerProduct }

export const ProductVariants = ({ product }: ProductVariantsProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const hasRoom = product.options.length > 0 && product.variants.length < VARIANTS_MAX
  return (
    <Section
      title={t("variants.title")}
      actions={
        hasRoom &&
        may("POST /seller/products/:id/variants") && (
          <Button size="small" variant="secondary" asChild>
            <Link to="variants/create">{t("translation:actions.create")}</Link>
          </Button>
        )
      }
    >
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <HeaderCell>{t("fields.variant")}</HeaderCell>
              <HeaderCell>{t("fields.sku")}</HeaderCell>
              <HeaderCell>{t("fields.prices")}</HeaderCell>
              <HeaderCell>{t("fields.stock")}</HeaderCell>
              <HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {product.variants.map((variant) => (
              <VariantRow key={variant.id} product={product} variant={variant} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

type VariantRowProps = ProductVariantsProps & { variant: SellerVariant }

const VariantRow = ({ product, variant }: VariantRowProps) => {
  const { t } = useTranslation("seller")
  const options = variant.options.map((option) => option.value).join(" / ")
  return (
    <Table.Row>
      <Cell className="max-w-[240px] py-2">
        <Text size="small" className="break-words">
          {variant.title}
        </Text>
        {options && options !== variant.title && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {options}
          </Text>
        )}
      </Cell>
      <Cell className="max-w-[160px] truncate">{variant.sku ?? "-"}</Cell>
      <Cell className="py-2">
        <MoneyList amounts={variant.prices} />
        {!variant.prices.length && t("variants.no_price")}
      </Cell>
      <Cell className="text-nowrap tabular-nums">
        <Stock variant={variant} />
      </Cell>
      <Cell>
        <VariantMenu product={product} variant={variant} />
      </Cell>
    </Table.Row>
  )
}

const Stock = ({ variant }: { variant: SellerVariant }) => {
  const { t } = useTranslation("seller")
  if (!variant.manage_inventory) return <>{t("products.not_counted")}</>
  const available = (variant.stocked_quantity ?? 0) - (variant.reserved_quantity ?? 0)
  return (
    <span className={available > 0 ? undefined : "text-ui-fg-error"}>
      {variant.reserved_quantity
        ? t("variants.available_reserved", {
            count: available,
            reserved: variant.reserved_quantity,
          })
        : t("variants.available", { count: available })}
    </span>
  )
}

const VariantMenu = ({ product, variant }: VariantRowProps) => {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useDeleteMyVariant(product.id)
  const remove = async () => {
    const agreed = await prompt({
      title: t("translation:general.areYouSure"),
      description: t("variants.delete_warning", { title: variant.title }),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(variant.id, {
      onSuccess: () => toast.success(t("variants.deleted")),
      onError: (error) => toast.error(error.message),
    })
  }
  const may = useMay()
  const edit = {
    label: t("translation:actions.edit"),
    to: `variants/${variant.id}`,
    icon: <PencilSquare />,
  }
  const isOnly = product.variants.length === 1
  const drop = {
    label: t("translation:actions.delete"),
    onClick: remove,
    icon: <Trash />,
    disabled: isOnly,
    disabledTooltip: t("variants.last"),
  }
  const groups = [
    may("POST /seller/products/:id/variants/:variant_id") ? [edit] : [],
    may("DELETE /seller/products/:id/variants/:variant_id") ? [drop] : [],
  ].filter((actions) => actions.length)
  if (!groups.length) return null
  return <ActionMenu groups={groups.map((actions) => ({ actions }))} />
}
