import { useDate } from "@medusajs/dashboard/hooks"
import { Avatar, Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AboutText } from "../../../../components/conversation/about-text"
import type { Conversation } from "../../../../hooks/conversation"

type ConversationRowProps = {
  conversation: Conversation
  isChosen: boolean
  onChoose: () => void
}

/** Who writes about what, how it begins, and whether it was read. */
export const ConversationRow = ({ conversation, isChosen, onChoose }: ConversationRowProps) => {
  const { t } = useTranslation("conversation")
  const { getRelativeDate } = useDate()
  const { customer_name, last_message, unread_count, product } = conversation
  const { preview, side, created_at } = last_message
  return (
    <button
      type="button"
      aria-current={isChosen}
      onClick={onChoose}
      className={clx(
        "flex w-full items-start gap-x-3 px-4 py-3 text-start outline-none",
        "hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover",
        isChosen && "bg-ui-bg-base-pressed"
      )}
    >
      <Avatar
        size="small"
        className="shrink-0"
        src={product?.thumbnail ?? undefined}
        fallback={customer_name.slice(0, 1).toUpperCase()}
      />
      <span className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <span className="flex items-baseline justify-between gap-x-2">
          <Text
            as="span"
            size="small"
            weight={unread_count ? "plus" : "regular"}
            className="truncate"
            dir="auto"
          >
            {customer_name}
          </Text>
          <span className="txt-compact-xsmall text-ui-fg-muted shrink-0">
            {getRelativeDate(created_at)}
          </span>
        </span>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">
          <AboutText conversation={conversation} />
        </Text>
        <span className="flex items-center justify-between gap-x-2">
          <Text
            as="span"
            size="small"
            dir="auto"
            className={clx("truncate", unread_count ? "text-ui-fg-base" : "text-ui-fg-muted")}
          >
            {side === "store" ? t("you", { text: preview }) : preview}
          </Text>
          {unread_count > 0 && (
            <Badge
              size="2xsmall"
              rounded="full"
              color="blue"
              title={t("unread", { count: unread_count })}
            >
              {unread_count}
            </Badge>
          )}
        </span>
      </span>
    </button>
  )
}
