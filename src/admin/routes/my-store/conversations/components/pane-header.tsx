import { ArrowLeft } from "@medusajs/icons"
import { Badge, Heading, IconButton, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AboutText } from "../../../../components/conversation/about-text"
import { TextLink } from "../../../../components/text-link"
import type { Conversation } from "../../../../hooks/conversation"
import { thumbnailOf } from "../../../../lib/thumbnail"

type PaneHeaderProps = {
  conversation?: Conversation
  /** Where there is no conversation yet. */
  title?: string
  onBack: () => void
}

/** Whom it is with, and the order or the product that it is about. */
export const PaneHeader = ({ conversation, title, onBack }: PaneHeaderProps) => {
  const { t } = useTranslation("conversation")
  return (
    <div className="flex items-center gap-x-3 border-b px-4 py-3">
      <IconButton
        size="small"
        variant="transparent"
        className="lg:hidden"
        aria-label={t("back")}
        onClick={onBack}
      >
        <ArrowLeft className="rtl:rotate-180" />
      </IconButton>
      {title && <Heading level="h2">{title}</Heading>}
      {conversation && <Named conversation={conversation} />}
      {!title && !conversation && <Skeleton className="h-8 w-1/2" />}
    </div>
  )
}

const Named = ({ conversation }: { conversation: Conversation }) => {
  const { t } = useTranslation("conversation")
  const { customer_name, seller_order_id, product, waiting_since } = conversation
  const to = seller_order_id
    ? `/my-store/orders/${seller_order_id}`
    : product?.id && `/my-store/products/${product.id}`
  const about = <AboutText conversation={conversation} />
  return (
    <>
      {product?.thumbnail && (
        <img
          src={thumbnailOf(product.thumbnail)}
          alt=""
          className="size-10 shrink-0 rounded-md object-cover"
        />
      )}
      <div className="min-w-0 flex-1">
        <Heading level="h2" className="truncate" dir="auto">
          {customer_name}
        </Heading>
        <Text size="small" as="div" className="text-ui-fg-subtle truncate">
          {to ? <TextLink to={to}>{about}</TextLink> : about}
        </Text>
      </div>
      {waiting_since && (
        <Badge size="2xsmall" color="orange" className="shrink-0">
          {t("waiting")}
        </Badge>
      )}
    </>
  )
}
