import { PaperClip } from "@medusajs/icons"
import { IconButton, toast, Tooltip } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import {
  Attachment,
  ATTACHMENT_BYTES_MAX,
  ATTACHMENT_TYPES,
  ATTACHMENTS_MAX,
  useUploadAttachment,
} from "../../hooks/attachment"
import { errorMessage } from "../../lib/error-message"

type AttachButtonProps = {
  surface: "admin" | "seller"
  /** How many wait already. */
  count: number
  onAttached: (attachment: Attachment) => void
}

/** Uploads files one after the other; what cannot be taken is said by name. */
export const AttachButton = ({ surface, count, onAttached }: AttachButtonProps) => {
  const { t } = useTranslation("thread")
  const input = useRef<HTMLInputElement>(null)
  const { mutateAsync, isPending } = useUploadAttachment(surface)
  const whyNot = ({ name, type, size }: File) => {
    if (!ATTACHMENT_TYPES.includes(type)) return t("attachments.wrong_type", { name })
    return size > ATTACHMENT_BYTES_MAX ? t("attachments.too_large", { name }) : null
  }
  const take = async (files: File[]) => {
    const room = ATTACHMENTS_MAX - count
    if (files.length > room) toast.warning(t("attachments.too_many", { count: ATTACHMENTS_MAX }))
    for (const file of files.slice(0, room)) {
      const refusal = whyNot(file)
      if (refusal) toast.error(refusal)
      else await mutateAsync(file).then(onAttached, (error) => toast.error(errorMessage(error)))
    }
  }
  return (
    <>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        aria-label={t("attachments.add")}
        accept={ATTACHMENT_TYPES.join(",")}
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          // The same file may be chosen again.
          target.value = ""
        }}
      />
      <Tooltip content={t("attachments.hint")}>
        <IconButton
          type="button"
          variant="transparent"
          aria-label={t("attachments.add")}
          isLoading={isPending}
          disabled={count >= ATTACHMENTS_MAX}
          onClick={() => input.current?.click()}
        >
          <PaperClip />
        </IconButton>
      </Tooltip>
    </>
  )
}
