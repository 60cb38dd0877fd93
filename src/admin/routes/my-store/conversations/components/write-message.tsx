import { Button, clx, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Composer, EMPTY_DRAFT } from "../../../../components/thread/composer"
import { MESSAGE_LENGTH_MAX, useSendMessage } from "../../../../hooks/conversation"
import { errorMessage } from "../../../../lib/error-message"

type WriteMessageProps = {
  to: { id: string } | { seller_order_id: string }
  placeholder: string
  onSent?: (conversation_id: string) => void
}
/** From here on it is said how much room is left. */
const NEARLY_FULL = MESSAGE_LENGTH_MAX - 200

/** Where the store answers. What was refused stays written. */
export const WriteMessage = ({ to, placeholder, onSent }: WriteMessageProps) => {
  const { t } = useTranslation("conversation")
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const { mutate, isPending } = useSendMessage(to)
  const body = draft.body.trim()
  const send = () => {
    if (!body || isPending) return
    const attachment_ids = draft.attachments.map(({ id }) => id)
    mutate(
      { body, attachment_ids },
      {
        onSuccess: ({ conversation }) => {
          setDraft(EMPTY_DRAFT)
          onSent?.(conversation.id)
        },
        onError: (error) => toast.error(errorMessage(error)),
      }
    )
  }
  const isNearlyFull = draft.body.length > NEARLY_FULL
  const left = MESSAGE_LENGTH_MAX - draft.body.length
  return (
    <div className="border-t">
      <Composer
        surface="seller"
        draft={draft}
        onChange={setDraft}
        onSend={send}
        maxLength={MESSAGE_LENGTH_MAX}
        label={t("write.label")}
        placeholder={placeholder}
        tools={
          <Text
            size="xsmall"
            className={clx("text-ui-fg-muted", !isNearlyFull && "hidden sm:block")}
          >
            {isNearlyFull ? t("write.left", { count: left }) : t("write.hint")}
          </Text>
        }
        actions={
          <Button size="small" onClick={send} isLoading={isPending} disabled={!body}>
            {t("write.send")}
          </Button>
        }
      />
    </div>
  )
}
