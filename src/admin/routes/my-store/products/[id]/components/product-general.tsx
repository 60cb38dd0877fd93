import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Section } from "../../../../../components/section"
import { ProductStatusBadge } from "../../../../../components/status-badges"
import { useMay } from "../../../../../hooks/seller-me"
import { SellerProduct, useDeleteMyProduct } from "../../../../../hooks/seller-products"

type ProductGeneralProps = { product: SellerProduct }

export const ProductGeneral = ({ product }: ProductGeneralProps) => {
  const { t } = useTranslation("seller")
  const remove = useDelete(product)
  const may = useMay()
  const edit = { label: t("translation:actions.edit"), to: "edit", icon: <PencilSquare /> }
  const drop = { label: t("translation:actions.delete"), onClick: remove, icon: <Trash /> }
  const groups = [
    may("POST /seller/products/:id") ? [edit] : [],
    may("DELETE /seller/products/:id") ? [drop] : [],
  ].filter((actions) => actions.length)
  return (
    <Section
      level="h1"
      title={product.title}
      actions={
        <>
          <ProductStatusBadge status={product.status} />
          {groups.length > 0 && <ActionMenu groups={groups.map((actions) => ({ actions }))} />}
        </>
      }
    >
      <SectionRow title={t("fields.subtitle")} value={product.subtitle} />
      <SectionRow title={t("fields.description")} value={product.description} />
      <SectionRow title={t("fields.handle")} value={`/${product.handle}`} />
      <SectionRow title={t("fields.material")} value={product.material} />
      <SectionRow title={t("fields.weight")} value={product.weight?.toString()} />
    </Section>
  )
}

function useDelete(product: SellerProduct) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const { mutate } = useDeleteMyProduct(product.id)
  return async () => {
    const agreed = await prompt({
      title: t("translation:general.areYouSure"),
      description: t("products.delete_warning", { title: product.title }),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(undefined, {
      onSuccess: () => {
        toast.success(t("products.deleted", { title: product.title }))
        navigate("/my-store/products", { replace: true })
      },
      onError: (error) => toast.error(error.message),
    })
  }
}
