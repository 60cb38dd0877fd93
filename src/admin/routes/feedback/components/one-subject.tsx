import { useProduct } from "@medusajs/dashboard/hooks"
import { XMarkMini } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { TextLink } from "../../../components/text-link"
import { useSeller } from "../../../hooks/seller"

type OneSubjectProps = { seller_id?: string; product_id?: string }

/** Says of what the list is, if of one store or product only, and how to see all again. */
export const OneSubject = ({ seller_id, product_id }: OneSubjectProps) => {
  if (seller_id) return <OneSeller id={seller_id} />
  return product_id ? <OneProduct id={product_id} /> : null
}

const OneSeller = ({ id }: { id: string }) => {
  const { t } = useTranslation("feedback")
  const { data: seller } = useSeller(id)
  return <Only text={t("list.only_seller")} name={seller?.name ?? id} to={`/sellers/${id}`} />
}

const OneProduct = ({ id }: { id: string }) => {
  const { t } = useTranslation("feedback")
  const { product } = useProduct(id)
  return <Only text={t("list.only_product")} name={product?.title ?? id} to={`/products/${id}`} />
}

const Only = ({ text, name, to }: { text: string; name: string; to: string }) => {
  const { t } = useTranslation("feedback")
  const [, setParams] = useSearchParams()
  const showAll = () =>
    setParams((params) => {
      params.delete("seller_id")
      params.delete("product_id")
      return params
    })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <Text size="small" className="min-w-0 break-words">
        {text} <TextLink to={to}>{name}</TextLink>
      </Text>
      <Button size="small" variant="transparent" onClick={showAll}>
        <XMarkMini />
        {t("list.show_all")}
      </Button>
    </div>
  )
}
