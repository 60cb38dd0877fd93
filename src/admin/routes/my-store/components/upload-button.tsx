import { ArrowUpTray, Spinner } from "@medusajs/icons"
import { Hint, Text, clx } from "@medusajs/ui"
import { DragEvent, useRef, useState } from "react"
import { UPLOAD_TYPES } from "../../../hooks/seller-store"
import { useUpload } from "./use-upload"

type UploadButtonProps = {
  label: string
  hint?: string
  multiple?: boolean
  disabled?: boolean
  onUploaded: (urls: string[]) => void
}

/** Where pictures are dropped or chosen. */
export const UploadButton = ({
  label,
  hint,
  multiple,
  disabled,
  onUploaded,
}: UploadButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const { upload, isPending, error } = useUpload(onUploaded)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (!disabled) upload(event.dataTransfer.files)
  }
  return (
    <div className="flex flex-col gap-y-2">
      <button
        type="button"
        disabled={disabled || isPending}
        aria-busy={isPending}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg text-ui-fg-subtle flex w-full",
          "flex-col items-center gap-y-1 rounded-lg border border-dashed px-4 py-6 outline-none",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive",
          "disabled:text-ui-fg-disabled",
          isOver && "border-ui-border-interactive"
        )}
      >
        <span className="flex items-center gap-x-2">
          {isPending ? <Spinner className="animate-spin" /> : <ArrowUpTray />}
          <Text size="small">{label}</Text>
        </span>
        {hint && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {hint}
          </Text>
        )}
      </button>
      {error && (
        <Hint variant="error" role="alert" className="break-words">
          {error}
        </Hint>
      )}
      <input
        ref={input}
        hidden
        type="file"
        aria-label={label}
        accept={UPLOAD_TYPES.join(",")}
        multiple={multiple}
        onChange={(event) => {
          upload(event.target.files)
          // The same file can be chosen again after it was removed.
          event.target.value = ""
        }}
      />
    </div>
  )
}
