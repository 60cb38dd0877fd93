import { PaperClip, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Attachment, useDownloadAttachment } from "../../hooks/attachment"
import { errorMessage } from "../../lib/error-message"

/** Files under a comment; each is saved when it is clicked. */
export const AttachmentList = (props: { attachments: Attachment[]; path: string }) => {
  const { t } = useTranslation("thread")
  const { mutate, isPending, variables } = useDownloadAttachment(props.path)
  const save = (attachment: Attachment) =>
    mutate(attachment, { onError: (error) => toast.error(errorMessage(error)) })
  return (
    <ul aria-label={t("attachments.label")} className="mt-1 flex flex-wrap gap-2">
      {props.attachments.map((attachment) => (
        <li key={attachment.id} className="max-w-full">
          <Button
            size="small"
            variant="secondary"
            className="max-w-full"
            isLoading={isPending && variables?.id === attachment.id}
            onClick={() => save(attachment)}
          >
            <PaperClip className="shrink-0" />
            <span className="truncate" dir="auto">
              {attachment.filename}
            </span>
            <FileSize bytes={attachment.size} />
          </Button>
        </li>
      ))}
    </ul>
  )
}

type WaitingFilesProps = { attachments: Attachment[]; onRemove: (id: string) => void }

/** Files that leave with the comment that is being written. */
export const WaitingFiles = ({ attachments, onRemove }: WaitingFilesProps) => {
  const { t } = useTranslation("thread")
  return (
    <ul aria-label={t("attachments.label")} className="flex flex-wrap gap-2">
      {attachments.map(({ id, filename, size }) => (
        <li
          key={id}
          className="border-ui-border-base bg-ui-bg-component flex max-w-full items-center gap-x-2 rounded-md border py-0.5 pe-0.5 ps-2"
        >
          <PaperClip className="text-ui-fg-muted shrink-0" />
          <Text size="small" className="truncate" dir="auto">
            {filename}
          </Text>
          <FileSize bytes={size} />
          <IconButton
            size="2xsmall"
            variant="transparent"
            type="button"
            aria-label={t("attachments.remove", { filename })}
            onClick={() => onRemove(id)}
          >
            <XMarkMini />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

const KILOBYTE = 1000

const FileSize = ({ bytes }: { bytes: number }) => {
  const { i18n } = useTranslation("thread")
  const isLarge = bytes >= KILOBYTE ** 2
  const unit = isLarge ? "megabyte" : "kilobyte"
  const value = bytes / (isLarge ? KILOBYTE ** 2 : KILOBYTE)
  const style = { style: "unit", unit, maximumFractionDigits: isLarge ? 1 : 0 } as const
  return (
    <span className="txt-compact-xsmall text-ui-fg-muted shrink-0">
      {new Intl.NumberFormat(i18n.language, style).format(isLarge ? value : Math.max(1, value))}
    </span>
  )
}
