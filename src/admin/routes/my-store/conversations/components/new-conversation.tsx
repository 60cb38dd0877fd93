import { useTranslation } from "react-i18next"
import { PaneHeader } from "./pane-header"
import { WriteMessage } from "./write-message"

type NewConversationProps = {
  seller_order_id: string
  onBegun: (id: string) => void
  onBack: () => void
}

/** The first message about an order. */
export const NewConversation = ({ seller_order_id, onBegun, onBack }: NewConversationProps) => {
  const { t } = useTranslation("conversation")
  return (
    <>
      <PaneHeader title={t("write.first")} onBack={onBack} />
      <div className="flex-1" />
      <WriteMessage to={{ seller_order_id }} placeholder={t("write.label")} onSent={onBegun} />
    </>
  )
}
