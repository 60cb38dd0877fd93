import { useCustomer } from "@medusajs/dashboard/hooks"
import { XMarkMini } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { TextLink } from "../../../components/text-link"

/** Says whose violations are listed, and how to see all again. */
export const OneCustomer = ({ id }: { id: string }) => {
  const { t } = useTranslation("violation")
  const { customer } = useCustomer(id)
  const [, setParams] = useSearchParams()
  const showAll = () =>
    setParams((params) => {
      params.delete("customer_id")
      return params
    })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <Text size="small" className="min-w-0 break-all">
        {t("list.only")} <TextLink to={`/customers/${id}`}>{customer?.email ?? id}</TextLink>
      </Text>
      <Button size="small" variant="transparent" onClick={showAll}>
        <XMarkMini />
        {t("list.show_all")}
      </Button>
    </div>
  )
}
