import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { WriteMessage } from "./write-message"

type NewConversationProps = { seller_order_id: string; onBegun: (id: string) => void }

/** The first message about an order. */
export const NewConversation = ({ seller_order_id, onBegun }: NewConversationProps) => {
  const { t } = useTranslation("conversation")
  return (
    <>
      <div className="flex-1 px-6 py-4">
        <Heading level="h2">{t("write.first")}</Heading>
      </div>
      <WriteMessage to={{ seller_order_id }} placeholder={t("write.label")} onSent={onBegun} />
    </>
  )
}
