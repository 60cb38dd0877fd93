import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { FormatMenu } from "../../components/format-menu"
import { Section } from "../../components/section"
import { useOrderDownload } from "../../hooks/report-order"

/** The order as a file, for whoever files it or counts on. */
const OrderDownloadWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("marketplace")
  const { mutateAsync, isPending } = useOrderDownload(order.id)
  const menu = (
    <FormatMenu label={t("export.button")} isPending={isPending} download={mutateAsync} />
  )
  return <Section title={t("export.title")} subtitle={t("export.description")} actions={menu} />
}

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "souk:order-download",
})
export default OrderDownloadWidget
