import { clx, Textarea } from "@medusajs/ui"
import { KeyboardEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Attachment } from "../../hooks/attachment"
import { BODY_LENGTH_MAX } from "../../lib/thread"
import { AttachButton } from "./attach-button"
import { WaitingFiles } from "./attachment-list"

export type Draft = { body: string; attachments: Attachment[] }
export const EMPTY_DRAFT: Draft = { body: "", attachments: [] }

type ComposerProps = {
  surface: "admin" | "seller"
  draft: Draft
  /** A change of what is written now: an upload ends while somebody goes on writing. */
  onChange: (change: (draft: Draft) => Draft) => void
  /** Sends with Ctrl or Command and Enter. */
  onSend: () => void
  label: string
  placeholder: string
  /** Characters; as many as a thread takes unless it takes fewer. */
  maxLength?: number
  /** What only some people read looks different while it is written. */
  isNote?: boolean
  /** Above the text: whom it is for. */
  header?: ReactNode
  /** Beside the paper clip: canned replies. */
  tools?: ReactNode
  /** The button that sends. */
  actions: ReactNode
}

/** Where a comment is written. What is written and sent is kept by whoever shows it. */
export const Composer = (props: ComposerProps) => {
  const { surface, draft, onChange, onSend, label, placeholder, isNote } = props
  const { maxLength = BODY_LENGTH_MAX } = props
  const { t } = useTranslation("thread")
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSend()
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {props.header}
      <Textarea
        rows={4}
        // Without a word of their own the browser takes it for left to right.
        dir={draft.body ? "auto" : undefined}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        value={draft.body}
        onChange={({ target: { value } }) => onChange((now) => ({ ...now, body: value }))}
        onKeyDown={sendByKey}
        className={clx(isNote && "bg-ui-tag-orange-bg hover:bg-ui-tag-orange-bg")}
      />
      {draft.attachments.length > 0 && (
        <WaitingFiles
          attachments={draft.attachments}
          onRemove={(id) =>
            onChange((now) => ({
              ...now,
              attachments: now.attachments.filter((file) => file.id !== id),
            }))
          }
        />
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex items-center gap-x-1">
          <AttachButton
            surface={surface}
            count={draft.attachments.length}
            onAttached={(file) =>
              onChange((now) => ({ ...now, attachments: [...now.attachments, file] }))
            }
          />
          {props.tools}
        </div>
        <div className="flex flex-wrap items-center gap-2" aria-label={t("composer.send")}>
          {props.actions}
        </div>
      </div>
    </div>
  )
}
