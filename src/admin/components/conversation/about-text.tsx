import { useTranslation } from "react-i18next"
import type { ConversationProduct } from "../../hooks/conversation"

type About = { display_id: number | null; product: ConversationProduct | null }

/** What two people talk about: an order or a product. */
export const AboutText = ({ conversation }: { conversation: About }) => {
  const { t } = useTranslation("conversation")
  const { display_id, product } = conversation
  if (!product) return <bdi>{t("about.order", { number: display_id })}</bdi>
  return (
    <span dir="auto">
      {t("about.product", { title: product.title })}
      {!product.id && <span className="text-ui-fg-muted"> · {t("about.gone")}</span>}
    </span>
  )
}
